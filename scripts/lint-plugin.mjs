/**
 * A lint rule of the house: no `**` where the model runs. Engines differ in the last bit of a power; numeric/ has `pow`.
 */
const report = (context) => (node) => {
  if (node.operator === '**' || node.operator === '**=') {
    context.report({ node, message: 'Engines differ in the last bit of a power: use pow of numeric/, or multiply.' });
  }
};

export default {
  meta: { name: 'house' },
  rules: {
    'no-power-operator': {
      create: (context) => ({ BinaryExpression: report(context), AssignmentExpression: report(context) }),
    },
  },
};
