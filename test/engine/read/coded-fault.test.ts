// Faults written as one word, in whatever spelling of codes.
import { describe, expect, test } from 'vitest';
import { codedFault, labelOf } from '#engine/read/prose/coded-fault.ts';
import { readShape } from '#engine/read/shape/shape.ts';

describe('codes that say what is wrong with what', () => {
  const rows: readonly (readonly [code: string, kind: string, label: string])[] = [
    ['EMAIL_REQUIRED', 'missing', 'email'],
    ['ERR_MISSING_EMAIL', 'missing', 'email'],
    ['MissingPhoneNumberError', 'missing', 'Phone number'],
    ['validation.startDate.missing', 'missing', 'Start date'],
    ['NO_EMAIL_PROVIDED', 'missing', 'email'],
    ['start-date-cannot-be-empty', 'missing', 'Start date'],
    ['InvalidEmail', 'format', 'email'],
    ['E_EMAIL_INVALID', 'other', 'email'],
    ['errors.email.invalid', 'other', 'email'],
    ['INVALID_EMAIL_FORMAT', 'format', 'email'],
    ['displayNameTooLong', 'length', 'Display name'],
    ['EMAIL_ALREADY_EXISTS', 'other', 'email'],
  ];
  test.each(rows)('%s: %s %s', (code, kind, label) => {
    const fault = codedFault(code);
    expect(fault && { kind: fault.kind, label: labelOf(fault) }).toEqual({ kind, label });
  });

  test.each([
    'BAD_REQUEST',
    'INVALID_TOKEN',
    'API_KEY_MISSING',
    'METHOD_NOT_SUPPORTED',
    'MISSING_PARAMETER',
    'REQUEST_BODY_MISSING',
    'MISSING_TENANT_HEADER',
    'PAYMENT_REQUIRED',
    'NO_RESULTS',
    'NoSuchBucket',
    'INSUFFICIENT_FUNDS',
    'placement.undefined_code',
    'line_items',
    'items.0.qty',
    'email is required',
  ])('%s says nothing of a member', (code) => {
    expect(codedFault(code)).toBeNull();
  });
});

describe('answers that hold nothing but a code', () => {
  const rows: readonly (readonly [answer: unknown, message: string | null])[] = [
    [{ code: 'EMAIL_REQUIRED' }, 'EMAIL_REQUIRED'],
    [{ success: false, errorCode: 'LIMIT_REACHED' }, 'LIMIT_REACHED'],
    [{ error: { code: 'INVALID_PHONE' } }, 'INVALID_PHONE'],
    [{ code: 'BAD_REQUEST' }, null],
    [{ code: 4711 }, null],
  ];
  test.each(rows)('%j', (answer, message) => {
    expect(readShape(answer)?.message ?? null).toBe(message);
    expect(readShape(answer)?.claims.filter(({ stated }) => stated !== null) ?? []).toEqual([]);
  });
});
