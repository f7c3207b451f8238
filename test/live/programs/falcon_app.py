# Falcon: started by test/live/servers/falcon.ts with its port.
import sys
from wsgiref.simple_server import make_server

import falcon


class Orders:
    def on_get(self, request, response):
        response.media = {'limit': request.get_param_as_int('limit', required=True, max_value=100)}

    def on_post(self, request, response):
        order = request.get_media()
        if not isinstance(order.get('qty'), int):
            raise falcon.HTTPBadRequest(title='Invalid order', description='The "qty" field must be an integer.')
        response.status = 201


app = falcon.App()
app.add_route('/orders', Orders())
make_server('127.0.0.1', int(sys.argv[1]), app).serve_forever()
