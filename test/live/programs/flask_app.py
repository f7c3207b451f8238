# Flask, plain and with webargs (marshmallow): started by test/live/servers/flask.ts with its port.
import sys

from flask import Flask, abort, jsonify, request
from marshmallow import Schema, fields, validate
from webargs.flaskparser import use_args

app = Flask(__name__)
app.config['DEBUG'] = False
# As in development: names the missing key of a form.
app.config['TRAP_BAD_REQUEST_ERRORS'] = False


class Item(Schema):
    qty = fields.Integer(required=True, strict=True, validate=validate.Range(max=10))


class Order(Schema):
    email = fields.Email(required=True)
    items = fields.List(fields.Nested(Item))


@app.post('/orders')
def create():
    order = request.get_json()
    if 'sku' not in order:
        abort(400, description="Missing required field: 'sku'")
    return jsonify(order), 201


@app.post('/forms')
def form():
    return jsonify(qty=request.form['qty'])


@app.post('/checked')
@use_args(Order, location='json')
def checked(order):
    return jsonify(order), 201


@app.get('/orders')
@use_args({'limit': fields.Integer(required=True)}, location='query')
def listed(query):
    return jsonify(query)


@app.errorhandler(422)
def refused(error):
    return jsonify(errors=error.data['messages']), 422


app.run('127.0.0.1', int(sys.argv[1]))
