import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Who may import what: app -> features -> api, ui, i18n, lib; a feature never reaches into another one. */
const zone = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});

export default tseslint.config(
  { ignores: ['dist', 'src/api/schema.d.ts', 'playwright-report'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'No HTML from strings: the content policy refuses it.',
        },
      ],
    },
  },
  zone(
    ['src/features/**'],
    ['~/features/*', '~/features/**', '~/app/*', '~/app/**', '../../*', '../../**'],
    'A feature uses its own folder by ./ and the shared rooms (api, ui, i18n, lib) by ~/.',
  ),
  zone(
    ['src/{ui,lib,api,i18n}/**'],
    ['~/features/*', '~/features/**', '~/app/*', '~/app/**'],
    'Shared rooms know no feature and not the app.',
  ),
);
