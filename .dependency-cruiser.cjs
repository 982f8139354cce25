// The floor plan of the house. A room may enter only rooms above it in this list, so the order itself rules out circles;
// and design and analysis, above all rooms that simulate, read tables and never worlds.
const ROOMS = [
  'base',
  'numeric',
  'design',
  'analysis',
  'network',
  'search',
  'model',
  'metagovernance',
  'measures',
  'simulation',
  'waves',
  'environment',
  'scenarios',
  'experiment',
  'optimisation',
  'conformance',
  'benchmark',
  'words',
  'view',
  'report',
  'playground',
  'cli',
];

// The model is a house in the house: its rooms keep the same order among themselves, and only its door enters all of them.
const ROOMS_OF_MODEL = [
  'vocabulary',
  'scenario',
  'problem',
  'state',
  'extension',
  'actor',
  'world',
  'table',
  'extending',
  'phases',
];

const floorsOf = (house, rooms) =>
  rooms.map((room, floor) => ({
    name: `${room}-stays-on-its-floor`,
    severity: 'error',
    from: { path: `^${house}/${room}/` },
    to: {
      path: `^${house}/`,
      pathNot: rooms.slice(0, floor + 1).map((lower) => `^${house}/${lower}/`),
    },
  }));

const onlyIn = (name, packages, rooms) => ({
  name: `${name}-only-in-${rooms.replace(/\W+/g, '-')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: rooms },
  to: { path: packages },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...floorsOf('src', ROOMS),
    ...floorsOf('src/model', ROOMS_OF_MODEL),
    {
      name: 'enter-a-room-by-its-door',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/.+', pathNot: ['^src/$1/', '^src/[^/]+/(?:(?:node|browser)/)?index\\.ts$'] },
    },
    {
      name: 'nobody-walks-in-through-their-own-front-door',
      severity: 'error',
      from: { path: '^src/([^/]+)/(?!index\\.ts$|node/|browser/)' },
      to: { path: '^src/$1/index\\.ts$' },
    },
    {
      name: 'node-modules-only-in-node-folders-and-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '(/node/|^src/cli/)' },
      to: { dependencyTypes: ['core'] },
    },
    onlyIn('graphology', 'node_modules/graphology', '^src/network/'),
    onlyIn('fflate', 'node_modules/fflate/', '^src/network/workbook/'),
    onlyIn('d3', 'node_modules/d3-', '^src/(view|playground)/'),
    onlyIn('zod', 'node_modules/zod/', '^src/(model|experiment|optimisation)/'),
    onlyIn('parquet', 'node_modules/hyparquet', '^src/experiment/store/parquet\\.ts'),
    onlyIn('yaml', 'node_modules/yaml/', '^src/cli/'),
    onlyIn('piscina', 'node_modules/piscina/', '^src/experiment/node/'),
    onlyIn('es-module-lexer', 'node_modules/es-module-lexer/', '^src/experiment/node/'),
    onlyIn('commander', 'node_modules/commander/', '^src/cli/'),
    onlyIn('seedrandom', 'node_modules/seedrandom/', '^src/numeric/'),
    {
      name: 'src-never-imports-what-is-built-on-it',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|studies|bench|fuzz|examples|scripts)/' },
    },
    // The page on the model tells what is behind the doors, and looks there (`#inside/`).
    {
      name: 'studies-go-through-doors',
      severity: 'error',
      from: { path: '^studies/', pathNot: '^studies/odd/' },
      to: {
        path: '^(src|dist)/',
        pathNot: ['^src/index\\.ts$', '^src/[^/]+/index\\.ts$', '^src/[^/]+/node/index\\.ts$'],
      },
    },
    {
      name: 'studies-share-the-laboratory-and-nothing-else',
      severity: 'error',
      from: { path: '^studies/([^/]+)/' },
      to: {
        path: '^studies/',
        pathNot: ['^studies/$1/', '^studies/laboratory/index\\.ts$', '^studies/markdown\\.ts$'],
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
