// NestJS with its ValidationPipe (list and nested) and its parsing pipes. Decorators are called by hand: no build is needed.
import 'reflect-metadata';
import { BadRequestException, Body, Controller, Get, Module, Param, ParseIntPipe, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Type } from 'class-transformer';
import { IsEmail, IsInt, Max, ValidateNested } from 'class-validator';
import { running } from '#test/running-server.ts';
import { get, postJson, type LiveServer } from '../live-server.ts';

class Item {
  qty!: number;
}
decorate(Item, 'qty', [IsInt(), Max(10)], Number);

class Order {
  email!: string;
  items!: Item[];
}
decorate(Order, 'email', [IsEmail()], String);
decorate(Order, 'items', [ValidateNested({ each: true }), Type(() => Item)], Array);

class Orders {
  create(order: Order): Order {
    return order;
  }
  find(id: number): { id: number } {
    return { id };
  }
  refuse(): never {
    throw new BadRequestException('The shop is closed on Sundays');
  }
}
decorateMethod('create', [Post()], [Order], [Body()]);
decorateMethod('find', [Get(':id')], [Number], [Param('id', ParseIntPipe)]);
decorateMethod('refuse', [Post('sunday')], [], []);
Controller('orders')(Orders);

class Shop {
  readonly open = true;
}
Module({ controllers: [Orders] })(Shop);

/** What the compiler makes of `@A() @B() name: type`. */
function decorate(target: { readonly prototype: object }, name: string, decorators: readonly PropertyDecorator[], type: unknown): void {
  Reflect.defineMetadata('design:type', type, target.prototype, name);
  for (const decorator of decorators) decorator(target.prototype, name);
}

/** What the compiler makes of a method with decorated parameters. */
function decorateMethod(
  name: 'create' | 'find' | 'refuse',
  decorators: readonly MethodDecorator[],
  types: readonly unknown[],
  parameters: readonly ParameterDecorator[],
): void {
  Reflect.defineMetadata('design:paramtypes', types, Orders.prototype, name);
  parameters.forEach((parameter, index) => parameter(Orders.prototype, name, index));
  for (const decorator of decorators) decorator(Orders.prototype, name, Object.getOwnPropertyDescriptor(Orders.prototype, name)!);
}

export const nestjs: LiveServer = {
  name: 'NestJS',
  async start() {
    const app = await NestFactory.create<NestExpressApplication>(Shop, { logger: false, forceCloseConnections: true });
    app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true }));
    await app.listen(0, '127.0.0.1');
    const server = running(app.getHttpServer());
    return { origin: server.origin, close: () => app.close() };
  },
  cases: [
    {
      name: 'two members',
      request: postJson('/orders', { email: 'ann', items: [{ qty: 12 }] }),
      expects: { message: 'email must be an email', claims: ['body /email', 'body /items/0/qty'], culprit: 'body /email' },
      fixable: false,
    },
    {
      name: 'out of range, nested',
      request: postJson('/orders', { email: 'ann@example.com', items: [{ qty: 2 }, { qty: 12 }] }),
      expects: { message: 'items.1.qty must not be greater than 10', claims: ['body /items/1/qty'], culprit: 'body /items/1/qty' },
      fixable: true,
    },
    {
      name: 'unknown member',
      request: postJson('/orders', { email: 'ann@example.com', items: [], coupon: 'X' }),
      expects: { message: 'property coupon should not exist', claims: ['body /coupon'], culprit: 'body /coupon' },
      fixable: true,
    },
    {
      name: 'not JSON',
      request: postJson('/orders', '{"email":"ann@example.com","items":[],}'),
      expects: { message: /^Expected double-quoted property name in JSON at position 38/, claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'undefined in the path',
      request: get('/orders/undefined'),
      expects: { message: 'Validation failed (numeric string is expected)', claims: [], culprit: 'path /1' },
      fixable: false,
    },
    {
      name: 'a rule of the shop',
      request: postJson('/orders/sunday', {}),
      expects: { message: 'The shop is closed on Sundays', claims: [], culprit: null },
      fixable: false,
    },
  ],
};
