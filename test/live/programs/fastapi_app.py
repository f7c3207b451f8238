# FastAPI on Uvicorn: started by test/live/servers/fastapi.ts with its port.
import sys
from typing import List

import uvicorn
from fastapi import FastAPI, Header, HTTPException
from pydantic import BaseModel, Field

app = FastAPI()


class Item(BaseModel):
    sku: str
    qty: int = Field(le=10)


class Order(BaseModel):
    email: str
    items: List[Item]


@app.post('/orders', status_code=201)
def create(order: Order):
    return order


@app.get('/orders/{number}')
def find(number: int, limit: int = 10):
    return {'number': number}


@app.get('/tenants')
def tenants(x_tenant: str = Header()):
    if x_tenant != 'shop':
        raise HTTPException(400, detail=f"Unknown tenant '{x_tenant}' in header X-Tenant")
    return []


uvicorn.run(app, host='127.0.0.1', port=int(sys.argv[1]), log_level='critical')
