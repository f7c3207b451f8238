# Tornado, in debug mode with its tracebacks: started by test/live/servers/tornado.ts with its port.
import logging
import sys

from tornado.ioloop import IOLoop
from tornado.web import Application, HTTPError, RequestHandler
from tornado.escape import json_decode

logging.disable(logging.CRITICAL)


class Orders(RequestHandler):
    def get(self):
        self.write({'limit': self.get_argument('limit')})

    def post(self):
        try:
            self.write(json_decode(self.request.body))
        except ValueError as error:
            raise HTTPError(400, log_message=str(error), reason='Malformed JSON')


Application([('/orders', Orders)], serve_traceback=True).listen(int(sys.argv[1]), '127.0.0.1')
IOLoop.current().start()
