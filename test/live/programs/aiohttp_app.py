# aiohttp: started by test/live/servers/aiohttp.ts with its port.
import json
import sys

from aiohttp import web


async def create(request):
    try:
        order = await request.json()
    except json.JSONDecodeError as error:
        raise web.HTTPBadRequest(text=str(error))
    if not isinstance(order.get('qty'), int):
        raise web.HTTPBadRequest(text=json.dumps({'error': 'qty must be an integer'}), content_type='application/json')
    return web.json_response(order, status=201)


app = web.Application(client_max_size=2048)
app.router.add_post('/orders', create)
web.run_app(app, host='127.0.0.1', port=int(sys.argv[1]), print=None, access_log=None)
