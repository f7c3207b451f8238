// Traces of the languages that servers are written in.
import { describe, expect, it } from 'vitest';
import { readThrown, readTrace, thrownWords } from '#engine/read/trace/trace.ts';

interface Sample {
  readonly text: readonly string[];
  readonly exception: string | null;
  readonly message: string | null;
  /** `file:line function`, with a star for application code; innermost first. */
  readonly frames: readonly string[];
}

const samples: Readonly<Record<string, Sample>> = {
  JavaScript: {
    text: [
      'SyntaxError: Unexpected token',
      '    at JSON.parse (<anonymous>)',
      '    at parse (/srv/node_modules/body-parser/json.js:93:21)',
      '    at async Orders.save [as run] (file:///srv/app.mjs:12:5)',
      '    at /srv/app.js:3:1',
      '    at process.processTicksAndRejections (node:internal/process/task_queues:82:21)',
    ],
    exception: 'SyntaxError',
    message: 'Unexpected token',
    frames: [
      '?:? JSON.parse',
      '/srv/node_modules/body-parser/json.js:93 parse',
      '*file:///srv/app.mjs:12 Orders.save [as run]',
      '*/srv/app.js:3 ?',
      'node:internal/process/task_queues:82 process.processTicksAndRejections',
    ],
  },
  'JavaScript with a message of two lines': {
    text: ['ValidationError: "qty" must be a number', 'and more', '    at save (/srv/app.js:1:1)'],
    exception: 'ValidationError',
    message: '"qty" must be a number\nand more',
    frames: ['*/srv/app.js:1 save'],
  },
  Python: {
    text: [
      'Traceback (most recent call last):',
      '  File "/usr/lib/python3/dist-packages/web.py", line 9, in call',
      '    view()',
      '    ^^^^^^',
      '  File "/srv/app.py", line 3, in view',
      "KeyError: 'q'",
    ],
    exception: 'KeyError',
    message: "'q'",
    frames: ['*/srv/app.py:3 view', '/usr/lib/python3/dist-packages/web.py:9 call'],
  },
  'Python, one raised while handling another': {
    text: [
      'Traceback (most recent call last):',
      '  File "/srv/a.py", line 1, in f',
      'KeyError: 1',
      '',
      'During handling of the above exception, another exception occurred:',
      '',
      'Traceback (most recent call last):',
      '  File "/srv/b.py", line 2, in g',
      'acme.errors.BadOrder: no qty',
    ],
    exception: 'acme.errors.BadOrder',
    message: 'no qty',
    frames: ['*/srv/b.py:2 g'],
  },
  "Django's copy of a trace": {
    text: [
      'Traceback (most recent call last):',
      '  File "/srv/dj.py", line 28, in sus',
      '',
      'Exception Type: SuspiciousOperation at /list',
      "Exception Value: not 'two'",
    ],
    exception: 'SuspiciousOperation',
    message: "not 'two'",
    frames: ['*/srv/dj.py:28 sus'],
  },
  Java: {
    text: [
      'java.lang.IllegalStateException: outer',
      '\tat com.acme.Orders.save(Orders.java:3)',
      '\tat org.springframework.web.Servlet.run(Servlet.java:8) ~[spring-web-6.jar!/:6.0]',
      '\tat java.base/java.lang.Thread.run(Thread.java:840)',
      'Caused by: java.lang.RuntimeException: inner',
      '\tat com.acme.Deep.down(Deep.java:9)',
    ],
    exception: 'java.lang.IllegalStateException',
    message: 'outer',
    frames: [
      '*Orders.java:3 com.acme.Orders.save',
      'Servlet.java:8 org.springframework.web.Servlet.run',
      'Thread.java:840 java.base/java.lang.Thread.run',
    ],
  },
  '.NET': {
    text: [
      'Acme.BadHttpRequestException: Failed to read "Order order".',
      " ---> System.Text.Json.JsonException: 'a' is invalid. Path: $.qty",
      '   at System.Text.Json.ThrowHelper.Throw(ReadStack& state, JsonReaderException ex)',
      '   at Program.<>c.<Main>b__0(Order order) in C:\\src\\Program.cs:line 12',
      '--- End of stack trace from previous location ---',
      '   at lambda_method1(Closure, Object)',
    ],
    exception: 'Acme.BadHttpRequestException',
    message: 'Failed to read "Order order".\n---> System.Text.Json.JsonException: \'a\' is invalid. Path: $.qty',
    frames: ['?:? System.Text.Json.ThrowHelper.Throw', '*C:\\src\\Program.cs:12 Program.<>c.<Main>b__0', '?:? lambda_method1'],
  },
  PHP: {
    text: [
      'PHP Fatal error:  Uncaught InvalidArgumentException: qty must be positive in /srv/Orders.php:12',
      'Stack trace:',
      '#0 /srv/index.php(4): Acme\\Orders->save(Array)',
      '#1 /srv/vendor/slim/App.php(44): run()',
      '#2 [internal function]: bar()',
      '#3 {main}',
    ],
    exception: 'InvalidArgumentException',
    message: 'qty must be positive',
    frames: ['*/srv/index.php:4 Acme\\Orders->save', '/srv/vendor/slim/App.php:44 run', '?:? bar'],
  },
  Ruby: {
    text: [
      "/srv/orders.rb:12:in 'Orders#save': qty must be positive (ArgumentError)",
      "\tfrom /usr/lib/ruby/gems/3.4.0/gems/rack/handler.rb:3:in 'call'",
    ],
    exception: 'ArgumentError',
    message: 'qty must be positive',
    frames: ['*/srv/orders.rb:12 Orders#save', '/usr/lib/ruby/gems/3.4.0/gems/rack/handler.rb:3 call'],
  },
  Rails: {
    text: [
      'ActionController::ParameterMissing (param is missing: order):',
      '',
      "app/controllers/orders_controller.rb:22:in `order_params'",
    ],
    exception: 'ActionController::ParameterMissing',
    message: 'param is missing: order',
    frames: ['*app/controllers/orders_controller.rb:22 order_params'],
  },
  Go: {
    text: [
      'panic: index out of range [3]',
      '',
      'goroutine 1 [running]:',
      'main.save(0xc000010000)',
      '\t/srv/orders.go:12 +0x1d',
      'net/http.HandlerFunc.ServeHTTP(0xc0)',
      '\t/usr/local/go/src/net/http/server.go:2136 +0x29',
    ],
    exception: null,
    message: 'index out of range [3]',
    frames: ['*/srv/orders.go:12 main.save', '/usr/local/go/src/net/http/server.go:2136 net/http.HandlerFunc.ServeHTTP'],
  },
  Elixir: {
    text: [
      '** (ArgumentError) no qty',
      '    (acme 0.1.0) lib/acme/orders.ex:12: Acme.Orders.save/2',
      '    (phoenix 1.7.0) lib/phoenix/router.ex:1: Phoenix.Router.call/2',
    ],
    exception: 'ArgumentError',
    message: 'no qty',
    frames: ['*(acme 0.1.0) lib/acme/orders.ex:12 Acme.Orders.save/2', '(phoenix 1.7.0) lib/phoenix/router.ex:1 Phoenix.Router.call/2'],
  },
  Rust: {
    text: [
      "thread 'main' panicked at src/main.rs:2:5:",
      'no qty',
      'stack backtrace:',
      '   0: rust_begin_unwind',
      '             at /rustc/abc/library/std/src/panicking.rs:652:5',
      '   1: acme::save',
      '             at ./src/main.rs:2:5',
    ],
    exception: null,
    message: 'no qty',
    frames: ['/rustc/abc/library/std/src/panicking.rs:652 rust_begin_unwind', '*./src/main.rs:2 acme::save'],
  },
};

describe.each(Object.entries(samples))('%s', (_, { text, exception, message, frames }) => {
  it.each([
    ['alone', text.join('\n')],
    ['in a log with Windows line ends', ['Something went wrong.', '', ...text, '', 'HEADERS', 'Accept: */*'].join('\r\n')],
  ])('%s', (_place, whole) => {
    const trace = readTrace(whole);
    expect(trace).toMatchObject({ exception, message });
    const seen = trace?.frames.map(
      (frame) => `${frame.application ? '*' : ''}${frame.file ?? '?'}:${frame.line ?? '?'} ${frame.function ?? '?'}`,
    );
    expect(seen).toEqual(frames);
  });
});

it.each([
  ['prose', 'Look at position 5 (line 1).\n at the end'],
  ['a sentence with a file', 'Unexpected token at line 3 of order.json (order.json:3:1)'],
  ['a numbered list', '#1 buy milk\n#2 buy (more) milk'],
  ['nothing', ''],
])('%s is no trace', (_, text) => {
  expect(readTrace(text)).toBeNull();
});

it.each([
  ['opening brackets', `   at ${'('.repeat(500)}\n`.repeat(5000)],
  ['dotted names', `   at ${'a.'.repeat(290)}\n`.repeat(5000)],
  ['20 MB on one line', 'at a.b(c '.repeat(2_200_000)],
])('%s are passed over', (_, text) => {
  expect(readTrace(text)).toBeNull();
});

it.each([
  ['KeyError', 'KeyError', null],
  ['Error: incorrect header check', 'Error', 'incorrect header check'],
  ['Unhandled exception. System.IO.IOException: gone', 'System.IO.IOException', 'gone'],
  ['[HttpException (0x80004005): A dangerous path.]', 'HttpException', 'A dangerous path.'],
  ['Please note: nothing was thrown', null, 'Please note: nothing was thrown'],
])('what was thrown: %s', (line, exception, message) => {
  expect(readThrown(line)).toEqual({ exception, message });
});

it.each([
  [{ exception: 'TypeError', message: 'no' }, 'TypeError: no'],
  [{ exception: 'KeyError', message: null }, 'KeyError'],
  [{ exception: 'java.lang.Exception', message: 'no' }, 'no'],
  [{ exception: 'Acme.E', message: 'no\n---> System.E: inner' }, 'no'],
  [{ exception: null, message: null }, null],
])('quotes %j as %j', (thrown, words) => {
  expect(thrownWords(thrown)).toBe(words);
});
