// Lint rule: `new Date()` and `Date()` without arguments read the machine's clock, which the engine does not have.
const message = 'The engine has no clock: give Date the time it is to stand for.';

function isBareDate(node) {
  return node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0;
}

const rule = {
  create(context) {
    const check = (node) => {
      if (isBareDate(node)) context.report({ node, message });
    };
    return { NewExpression: check, CallExpression: check };
  },
};

export default { meta: { name: 'engine' }, rules: { 'no-bare-date': rule } };
