# Bottle, run by Gunicorn: started by test/live/servers/bottle.ts.
from bottle import Bottle, abort, request

app = Bottle()


@app.post('/orders')
def create():
    order = request.json
    if not isinstance(order.get('qty'), int):
        abort(400, 'qty must be an integer')
    return order


@app.get('/orders')
def listed():
    if not request.query.limit.isdigit():
        abort(400, f"Invalid value for query parameter 'limit': {request.query.limit}")
    return {}
