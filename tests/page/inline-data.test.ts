import { describe, expect, it } from 'vitest';
import { readData, readVariable } from '../../utils/page/inline-data';

const DATA = `var cgiData = {"type":"gray", "url":"https:&#x2f;&#x2f;a.example", n: 1, ok: true, none: null,
  btns:[{name:'继续访问',url:'/b'},{"name":"申请恢复","url":"/c"}], /* so far */ deep: {a: {b: ['x', "y\\u4e2d\\x41\\n"]}}, };`;

/** A string in 24 lists and objects, and the way to it. */
const NESTED = `${'[{a:'.repeat(12)}"u"${'}]'.repeat(12)}`;
const DEEP = Array(12).fill('0.a').join('.');

const rows: { name: string; script: string; variable?: string; at: string; gives: string[] }[] = [
  { name: 'a string', script: DATA, at: 'url', gives: ['https:&#x2f;&#x2f;a.example'] },
  { name: 'every item of a list', script: DATA, at: 'btns.*.url', gives: ['/b', '/c'] },
  { name: 'one item of a list', script: DATA, at: 'btns.1.url', gives: ['/c'] },
  { name: 'the items with a name', script: DATA, at: 'btns.name=申请恢复.url', gives: ['/c'] },
  { name: 'no item without that name', script: DATA, at: 'btns.name=打开.url', gives: [] },
  { name: 'a list of strings, escapes read', script: DATA, at: 'deep.a.b.*', gives: ['x', 'y中A\n'] },
  { name: 'every value of an object', script: DATA, at: 'deep.a.*.0', gives: ['x'] },
  { name: 'no number', script: DATA, at: 'n', gives: [] },
  { name: 'nothing that is not there', script: DATA, at: 'links.*.url', gives: [] },
  { name: 'nothing an object inherits', script: DATA, at: 'constructor.name', gives: [] },
  { name: 'a property of window', script: "window.cgiData = {url: 'u'}", at: 'url', gives: ['u'] },
  { name: 'a key of another object', script: '{"cgiData": {"url": "u"}}', at: 'url', gives: ['u'] },
  { name: 'JSON in a string', script: `var cgiData = JSON.parse('{"url":"u"}')`, at: 'url', gives: ['u'] },
  {
    name: 'the second place, where it is assigned',
    script: 'if (cgiData == 1) {}; cgiData = {url:"u"}',
    at: 'url',
    gives: ['u'],
  },
  { name: 'no other variable', script: 'var cgiDataOld = {url:"u"}', at: 'url', gives: [] },
  { name: 'nothing of the variable behind', script: 'var cgiData; x = {url:"u"}', at: 'url', gives: [] },
  {
    name: 'what stands behind an empty list',
    script: 'cgiData = {a: [ ], url: "u"}',
    at: 'url',
    gives: ['u'],
  },
  { name: 'a string itself', script: 'var cgiData = "u"', at: '', gives: ['u'] },
  { name: 'nothing of a call', script: 'var cgiData = make({url:"u"})', at: 'url', gives: [] },
  { name: 'nothing of a string without an end', script: 'var cgiData = {url:"u', at: 'url', gives: [] },
  { name: 'nothing of an object without an end', script: 'var cgiData = {url:"u",', at: 'url', gives: [] },
  { name: 'nothing of a template', script: 'var cgiData = {url:`u`}', at: 'url', gives: [] },
  { name: 'what is nested deep', script: `cgiData = ${NESTED}`, at: DEEP, gives: ['u'] },
  { name: 'nothing nested deeper', script: `cgiData = [${NESTED}]`, at: `0.${DEEP}`, gives: [] },
  { name: 'nothing of lists nested too deep', script: `cgiData = ${'['.repeat(5e5)}`, at: '*', gives: [] },
  {
    name: 'nothing of objects nested too deep',
    script: `cgiData = ${'{a:'.repeat(1e5)}`,
    at: '*',
    gives: [],
  },
  { name: 'what is written without a blank', script: "cgiData={'url':'u'}", at: 'url', gives: ['u'] },
  {
    name: 'what is written with blanks and remarks all over',
    script: 'cgiData = { // one\n "a" : [ "x" , /* two */ "y" ] , }',
    at: 'a.*',
    gives: ['x', 'y'],
  },
  {
    name: 'JSON in a string of double quotes, with blanks',
    script: String.raw`cgiData = JSON.parse( "{\"n\": 1, \"url\" : \"u\" }" )`,
    at: 'url',
    gives: ['u'],
  },
  {
    name: 'the second place, where the first does not hold it',
    script: 'cgiData = {}; cgiData = {url:"u"}',
    at: 'url',
    gives: ['u'],
  },
  {
    name: 'every escape',
    script: String.raw`cgiData = '\t\r\b\f\0\/\\'`,
    at: '',
    gives: ['\t\r\b\f\0/\\'],
  },
  { name: 'nothing of an escape that is none', script: String.raw`cgiData = "\uzzzz"`, at: '', gives: [] },
  { name: 'nothing of a string over two lines', script: 'cgiData = "u\nv"', at: '', gives: [] },
  { name: 'nothing of a remark without an end', script: 'cgiData = /* {url:"u"}', at: 'url', gives: [] },
  { name: 'nothing of nothing', script: '', at: 'url', gives: [] },
];

describe('readVariable', () => {
  it.each(rows)('gives $name', ({ script, variable = 'cgiData', at, gives }) => {
    expect(readVariable(script, variable, at)).toEqual(gives);
  });

  it('T6 evaluates nothing', () => {
    expect(readVariable('var cgiData = {url: (globalThis.harmed = true, "u")}', 'cgiData', 'url')).toEqual(
      [],
    );
    expect(globalThis).not.toHaveProperty('harmed');
  });

  it.each(['cgiData=', 'cgiData={', 'cgiData=[', 'cgiData="', 'cgiData=/*', 'cgiData=//', ' ', 'cgiData= '])(
    'T17 takes 10 MB of %s in its stride',
    (piece) => {
      expect(readVariable(piece.repeat((10 << 20) / piece.length), 'cgiData', 'url')).toEqual([]);
    },
    30_000,
  );
});

describe('readData', () => {
  it('reads the text of a data element', () => {
    expect(readData('{"props":{"data":{"link":"https://a.example"}}}', 'props.data.link')).toEqual([
      'https://a.example',
    ]);
    expect(readData('not data', 'props')).toEqual([]);
  });
});
