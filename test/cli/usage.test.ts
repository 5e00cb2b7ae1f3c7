import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { skillvec } from './harness.js';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

describe('wrong usage', () => {
  it.each([
    ['no command', [], /name a command: extract/],
    ['unknown command', ['extrct'], /unknown command 'extrct' \(Did you mean extract\?\)/],
    ['help of an unknown command', ['help', 'nothing'], /name a command/],
    ['unknown flag before the command', ['--colour'], /unknown option '--colour'/],
    ['unknown flag', ['extract', '--formt', 'json'], /unknown option '--formt' \(Did you mean --format\?\)/],
    ['two files', ['extract', 'a', 'b'], /too many arguments/],
    ['unknown format', ['extract', '--format', 'xml'], /Allowed choices are table, json, html/],
    ['unknown type', ['extract', '--type', 'letter'], /Allowed choices are posting, resume, auto/],
    ['unknown level', ['extract', '--level', 'required,must'], /Choose from required, preferred, mentioned/],
    ['empty level', ['extract', '--level', ''], /Choose from required/],
    ['unknown kind', ['extract', '--kind', 'tool'], /Choose from technology, method/],
    ['weight above 1', ['extract', '--min-weight', '1.5'], /from 0 to 1/],
    ['weight below 0', ['extract', '--min-weight=-1'], /from 0 to 1/],
    ['weight that is no number', ['extract', '--min-weight', 'half'], /from 0 to 1/],
    ['empty weight', ['extract', '--min-weight', ''], /from 0 to 1/],
    ['limit 0', ['extract', '--limit', '0'], /whole number, 1 or more/],
    ['broken limit', ['extract', '--limit', '1.5'], /whole number, 1 or more/],
    ['flag without its value', ['extract', '--limit'], /argument missing/],
    ['merge without taxonomy', ['extract', '--merge'], /name them with '--taxonomy <path>'/],
    ['empty file name', ['extract', ''], /file name is empty/],
    ['nothing to read', ['extract'], /name a file, or pipe a text in/],
    ['a flag that steers the terminal', ['extract', '--\u001B[31m\nred'], /unknown option '-- \[31m red'/],
  ])('%s', async (_, argv, message) => {
    const { status, stdout, stderr } = await skillvec(argv);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^skillvec: [^\n]*; see 'skillvec( extract)? --help'\n$/);
    expect([status, stdout]).toEqual([2, '']);
  });
});

describe('help and version', () => {
  it.each([[['--help']], [['-h']], [['help']], [['extract', '--help']], [['help', 'extract']]])('%j goes to stdout, with an example', async (argv) => {
    const { status, stdout, stderr } = await skillvec(argv);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('$ skillvec extract posting.txt');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each([['--version'], ['-V']])('%s is that of the package', async (flag) => {
    expect(await skillvec([flag])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
});
