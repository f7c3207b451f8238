// One line of a server's trace to one frame, in the shapes of the languages that servers are written in.
import type { TraceFrame } from '../../core/evidence.ts';

/** A language's way of writing a frame. */
export interface FrameShape {
  /** A frame on one line; group names `file`, `line`, `function` say what is what, `exception` and `message` what was thrown. */
  readonly frame: RegExp;
  /** Languages that put the place of a function on a line of its own, below its name. */
  readonly place?: RegExp;
  /** True where the innermost call is printed last. */
  readonly innermostLast?: boolean;
}

/** Lines longer than this are no frames; it also bounds what the patterns below have to look at. */
export const LONGEST_FRAME = 600;

/** In the order in which they are tried: those of two lines first, or their second line would pass for JavaScript's. */
export const frameShapes: readonly FrameShape[] = [
  // Go: `main.save(0xc000010000)` above `	/srv/orders.go:12 +0x1d`
  {
    frame: /^(?:created by )?(?<function>[\w./*()-]+?\.[\w.*()-]+?)(?:\([^)]*\))?(?: in goroutine \d+)?$/,
    place: /^\s+(?<file>\S+\.(?:go|s)):(?<line>\d+)(?: \+0x[\da-f]+)?$/,
  },
  // Rust: `   4: acme::orders::save` above `             at ./src/orders.rs:12:5`
  { frame: /^\s{0,8}\d{1,4}: (?:0x[\da-f]+ - )?(?<function>\S.*)$/, place: /^\s+at (?<file>\S+\.rs):(?<line>\d+)(?::\d+)?$/ },
  // Python: `  File "/srv/app.py", line 12, in view`
  { frame: /^\s{0,40}File "(?<file>[^"]+)", line (?<line>\d+)(?:, in (?<function>.+))?$/, innermostLast: true },
  // Java and its kin: `at com.acme.Orders.save(Orders.java:12)`; Tomcat's page leaves `at` out.
  {
    frame:
      /^\s{0,40}(?:at )?(?<function>(?:[\w.@$-]+\/)*[\w$<>.-]+\.[\w$<>-]+)\((?:(?<file>[\w$-]+\.(?:java|kt|scala|groovy|clj|kts))(?::(?<line>\d+))?|Native Method|Unknown Source|<generated>)\)/,
  },
  // JavaScript: `at parse (/srv/app.js:12:5)`, `at async /srv/app.js:12:5`, `at JSON.parse (<anonymous>)`
  {
    frame:
      /^\s{0,40}at (?:async )?(?:(?<function>[^()]{1,200}(?:\[as [^\]]{1,80}\])?) \((?:(?<file>[^()]*?):(?<line>\d+):\d+|<anonymous>|native)\)|(?<barefile>[^()\s][^()]*?):(?<bareline>\d+):\d+)$/,
  },
  // .NET: `at Acme.Orders.Save(Order order) in C:\src\Orders.cs:line 12`
  {
    frame:
      /^\s{0,40}at (?<function>lambda_method\w*|[\w`<>+$|.[\],]*[\w`<>$|\]]\.[\w`<>+$|.[\],]+)(?:\[[^\]]*\])?\([^()]*(?:\([^()]*\)[^()]*)*\)(?: in (?<file>.+):line (?<line>\d+))?$/,
  },
  // .NET Framework's page: `   System.Web.HttpRequest.ValidateInput() +9939580`
  { frame: /^\s{2,40}(?<function>[\w`<>+$|.[\],]+\.[\w`<>+$|[\],]+)\([^()]*\) \+\d+$/ },
  // PHP: `#0 /srv/app/Orders.php(12): Acme\Orders->save(Object(Order))`
  { frame: /^\s{0,40}#\d{1,4} (?:(?<file>[^(]+)\((?<line>\d+)\)|\[internal function\]): (?<function>[^(]+)/ },
  // Ruby: `/srv/app/orders.rb:12:in 'Orders#save'`, with a backquote before Ruby 3.4; Rails writes gems as `rack (3.1.8) lib/rack/events.rb`; the first may end with `: message (Class)`
  {
    frame:
      /^\s{0,40}(?:from )?(?<file>(?:[\w-]+ \([\w.]+\) )?[^:\s]+\.rb|\([^)]+\)|<internal:[^>]+>):(?<line>\d+):in [`'](?<function>[^']+)'(?:: (?<message>.+) \((?<exception>[\w:]+)\)$)?/,
  },
  // Elixir: `(acme 0.1.0) lib/acme/orders.ex:12: Acme.Orders.save/2`
  { frame: /^\s{0,40}(?<file>(?:\([\w.\s-]{1,80}\) )?[\w./-]+\.(?:exs?|erl)):(?<line>\d+): (?<function>\S+)$/ },
];

/** Where libraries and runtimes live, and the names that they go by. */
const LIBRARY_FILE =
  /node_modules|^node:|^internal\/|^(?:ext|bun|deno):|\/\/(?:deno\.land|esm\.sh|jsr\.io)\/|<frozen|site-packages|dist-packages|\/lib(?:64)?\/python[\d.]*\/|(?:^|\/)vendor\/|\/usr\/share\/(?:php|pear)\/|\/gems\/|\/lib\/ruby\/|^<internal:|\/pkg\/mod\/|\/go\/src\/|^\/rustc\/|\.cargo\/registry|\/usr\/lib\/|\/_work\/|^\/_\/src\/|^[\w-]+ \([\w.]+\) |^\((?:elixir|stdlib|phoenix|plug|cowboy|ecto|bandit|jason|absinthe|thousand_island)\w* /i;
const LIBRARY_FUNCTION =
  /^(?:[\w.@$-]*\/)*(?:java|javax|jakarta|jdk|sun|com\.sun|com\.fasterxml|com\.google|org\.(?:springframework|apache|hibernate|eclipse|jboss|glassfish|codehaus|aspectj)|io\.(?:netty|undertow|micronaut|quarkus|vertx|ktor|grpc)|reactor|kotlinx?|scala|groovy|akka|play|clojure)\.|^(?:System|Microsoft|Newtonsoft|FluentValidation|MediatR|Swashbuckle|Serilog|Grpc|Npgsql)\.|^lambda_method|^(?:runtime|net\/http|encoding|reflect|sync|github\.com\/(?:gin-gonic|labstack|gofiber|go-chi|gorilla))[./]|^(?:<?(?:std|core|alloc|tokio|axum|hyper|tower|actix_\w+|rocket|serde\w*)(?:::|\s))|^\{main\}$/;
/** Of JavaScript's runtime when no file is given; with one, `Object.<anonymous>` is a module's own code. */
const RUNTIME_FUNCTION = /^(?:JSON|Object|Array|Promise|String|Function|process|Map|Set)\./;

/** Makes a frame and tells application code from library code by its file and name. */
export function traceFrame(file: string | null, line: number | null, name: string | null): TraceFrame {
  const path = file?.replaceAll('\\', '/') ?? null;
  // Without a file only a qualified name tells whose code it is.
  const known = path === null ? !/[.\\:]/.test(name ?? '') || RUNTIME_FUNCTION.test(name ?? '') : LIBRARY_FILE.test(path);
  const library = known || LIBRARY_FUNCTION.test(name ?? '');
  return { file, line, function: name, application: !library };
}

/** The frame that a match of a shape stands for; `place` is the match of the line below it, in the languages that have one. */
export function matchToFrame(match: RegExpExecArray, place: RegExpExecArray | null): TraceFrame {
  const groups = { ...match.groups, ...place?.groups };
  const line = groups['line'] ?? groups['bareline'];
  return traceFrame(
    groups['file'] ?? groups['barefile'] ?? null,
    line === undefined ? null : Number(line),
    groups['function']?.trim() ?? null,
  );
}
