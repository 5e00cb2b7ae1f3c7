import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The house, from the ground up: a room imports only from rooms that stand before it. `extractor` is the few files that join the first four. */
const ROOMS = ['matcher', 'taxonomy', 'reading', 'vector', 'extractor', 'compare', 'formats', 'node', 'batch', 'report', 'cli'];

/** The files of the room `extractor`, which has no folder. */
const EXTRACTOR_FILES = ['extraction', 'public-form', 'extractor'];

/** What runs in browsers and on edge runtimes: no file system, no environment, no console. */
const CORE = ['src/{matcher,taxonomy,reading,vector,compare}/**/*.ts', `src/{index,${EXTRACTOR_FILES.join(',')}}.ts`];

/** Rooms that need Node or packages of the user's, which the package's front door must not load. */
const NEED_NODE = ['formats', 'node', 'batch', 'cli'];

/** Forbids the static and dynamic imports that lead into a room: `../cli/main.js`, `./extractor.js`. */
function closed(files, rooms, message) {
  const doors = rooms.map((room) => (room === 'extractor' ? `(?:${EXTRACTOR_FILES.join('|')})\\.js$` : `${room}/`));
  const regex = `^(?:\\.{1,2}/)+(?:${doors.join('|')})`;
  return {
    files: [files],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex, message }] }],
      'no-restricted-syntax': ['error', { selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`, message }],
    },
  };
}

const house = ROOMS.slice(0, -1).map((room, place) => {
  const files = room === 'extractor' ? `src/{${EXTRACTOR_FILES.join(',')}}.ts` : `src/${room}/**/*.ts`;
  return closed(files, ROOMS.slice(place + 1), `${room} imports only from rooms before it: ${ROOMS.join(' < ')}`);
});

const nodeGlobals = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']));

export default defineConfig(
  globalIgnores(['dist/', 'coverage/']),
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-dupe-keys': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable': 'error',
      'object-shorthand': 'error',
      // Both `readonly string[]` and `ReadonlyArray<readonly [string, number]>` read well in their place.
      '@typescript-eslint/array-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeCheckedOnly, tseslint.configs.stylisticTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // [...text] is how the code walks through code points.
      '@typescript-eslint/no-misused-spread': 'off',
      // An index that is known to be in range is written `as T`; a bare `!` is easier to overlook.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // 0 and '' are as empty as undefined in the tables of the matcher.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      // A regular expression beside others reads better than a change of style.
      '@typescript-eslint/prefer-includes': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: nodeGlobals }, rules: { 'no-undef': 'error' } },
  { files: ['examples/web-page/**/*.js'], languageOptions: { globals: { document: 'readonly' } } },
  { files: ['src/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    files: CORE,
    rules: {
      'no-restricted-globals': ['error', 'Buffer', 'process', '__dirname', '__filename'],
      // The other rule of this name guards the rooms.
      'no-restricted-imports': ['error', { patterns: [{ regex: '^node:', message: 'The core runs without Node.' }] }],
    },
  },
  ...house,
  closed('src/index.ts', NEED_NODE, 'What needs Node or parsers stands behind a subpath export and never loads with the core.'),
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Stand-ins for streams and callbacks are async because what they stand in for is.
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-exports': 'off' } },
);
