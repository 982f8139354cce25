import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readNetwork, refuseBinary } from '../../../src/network/index.js';
import { formatErrorOf } from './format-error-of.js';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const FILES = [
  ['survey.xlsx', latin('PK\x03\x04\x14\x00\x06\x00\x08'), 'an Excel workbook', 'CSV'],
  ['survey', latin('PK\x03\x04\x14\x00\x06\x00\x08\x00xl/workbook.xml'), 'an Excel workbook', 'CSV'],
  ['old.xls', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'an Excel workbook', 'CSV'],
  ['files.zip', latin('PK\x03\x04\x0a\x00\x00'), 'a zip archive', 'unpack'],
  ['net.RData', gzipSync('RDX3\n'), 'an R data file', 'write.csv'],
  ['net.rda', latin('RDX2\nX\n\x00\x00'), 'an R data file', 'write.csv'],
  ['net.txt', latin('RDA3\nA\n3\n'), 'an R data file', 'write.csv'],
  ['net.graphml.gz', gzipSync('<graphml/>'), 'a compressed file', 'unpack'],
  ['net.##h', latin('\x05DATE:\x00\x01'), 'a UCINET dataset', 'DL'],
  ['copy.dat', latin('\x05V6404\x00\x01'), 'a UCINET dataset', 'DL'],
  ['net.##d', latin('\x00\x00\x80\x3f\x00\x00\x00\x00'), 'a UCINET dataset', 'DL'],
  ['paper.pdf', latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3'), 'a PDF', 'CSV'],
  ['map.png', latin('\x89PNG\r\n\x1a\n\x00'), 'a picture', 'export the network itself'],
  ['map', latin('\xff\xd8\xff\xe0\x00\x10JFIF'), 'a picture', 'export the network itself'],
  ['answers.sav', latin('$FL2@(#) SPSS DATA FILE\x00'), 'an SPSS data file', 'CSV'],
  ['net.mat', latin('MATLAB 5.0 MAT-file, Platform\x00'), 'a MATLAB data file', 'writematrix'],
] as const;

describe('files that are no texts', () => {
  test.each(FILES)('%s is named with the one step that helps', (fileName, bytes, what, step) => {
    const asText = new TextDecoder().decode(bytes);
    for (const call of [() => refuseBinary(bytes, fileName), () => readNetwork(asText, { fileName })]) {
      const { message } = formatErrorOf(call);
      expect(message).toContain(`but found ${what}: `);
      expect(message).toContain(step);
      expect(message).not.toContain('\n');
    }
  });

  test('anything else with zeros in it is a binary file', () => {
    expect(formatErrorOf(() => readNetwork('ab\0c')).message).toContain('found a binary file: export it');
  });

  test('texts are let through, whatever their name and their letters', () => {
    for (const text of ['source,target\nÆrø,b\n', '\ufeffsource;target\na;b\n', '"source"\t"target"\n']) {
      for (const name of ['edges.csv', 'export.xls', 'edges']) {
        expect(() => refuseBinary(text, name)).not.toThrow();
        expect(() => refuseBinary(new TextEncoder().encode(text), name)).not.toThrow();
      }
    }
    expect(() => refuseBinary(latin('source;target\n\xc6r\xf8;b\n'), 'edges.csv')).not.toThrow();
    expect(() => refuseBinary(latin('\xff\xfes\0o\0u\0'), 'edges.csv')).not.toThrow();
  });
});
