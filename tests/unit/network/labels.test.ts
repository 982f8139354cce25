import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  readGexf,
  readGraphml,
  readNetwork,
  writeGexf,
  writeNetwork,
} from '../../../src/network/index.js';

/** What yEd writes: a town with an office in a group, shapes of several kinds, and a line with a word on it. */
const YED = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:java="http://www.yworks.com/xml/yfiles-common/1.0/java" xmlns:y="http://www.yworks.com/xml/graphml">
  <!--Created by yEd 3.23-->
  <key for="port" id="d0" yfiles.type="portgraphics"/>
  <key attr.name="url" attr.type="string" for="node" id="d4"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key for="graphml" id="d7" yfiles.type="resources"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <data key="d0"/>
    <node id="n0" yfiles.foldertype="group">
      <data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0">
        <y:GroupNode><y:Geometry height="80" width="140"/><y:NodeLabel alignment="right">Aarhus Kommune</y:NodeLabel></y:GroupNode>
        <y:GroupNode><y:NodeLabel alignment="right">Aarhus Kommune</y:NodeLabel><y:NodeLabel>2</y:NodeLabel></y:GroupNode>
      </y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed" id="n0:">
        <node id="n0::n0"><data key="d6"><y:ShapeNode><y:Fill color="#FFCC00"/>
          <y:NodeLabel fontSize="12">Klima &amp; Energi<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel><y:Shape type="rectangle"/></y:ShapeNode></data></node>
      </graph>
    </node>
    <node id="n1"><data key="d4">https://example.org</data><data key="d6"><y:SVGNode><y:NodeLabel>Realdania</y:NodeLabel></y:SVGNode></data></node>
    <node id="n2"><data key="d6"><y:UMLClassNode><y:NodeLabel hasText="false"/></y:UMLClassNode></data></node>
    <edge id="e0" source="n0::n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>asks</y:EdgeLabel></y:PolyLineEdge></data></edge>
  </graph>
  <data key="d7"><y:Resources/></data>
</graphml>`;

describe('labels of yEd', () => {
  test('are an attribute of nodes and ties, whatever shape they stand in', () => {
    const { network, report } = readGraphml(YED);
    expect(network.ids).toEqual(['n0', 'n0::n0', 'n1', 'n2']);
    expect(network.nodeAttributes).toEqual({
      url: ['', '', 'https://example.org', ''],
      label: ['Aarhus Kommune', 'Klima & Energi', 'Realdania', ''],
    });
    expect(network.tieAttributes).toEqual({ label: ['asks'] });
    expect(report.notes).toContain('How yEd draws nodes and edges was left out; their labels were read.');
  });

  test('do not replace an attribute of that name that has values', () => {
    const own = YED.replace('attr.name="url"', 'attr.name="label"');
    const { network, report } = readGraphml(own);
    expect(network.nodeAttributes['label']).toEqual(['', '', 'https://example.org', '']);
    expect(report.notes).toContain(
      'Left out: id of <graph> (2 times), yfiles.foldertype of <node>, id of <edge>, label of <node>, as the file declares an attribute label (3 times).',
    );
  });
});

describe('labels of GEXF', () => {
  const network = buildNetwork({
    ids: ['n0', 'n1', 'n2'],
    sources: [0, 1],
    targets: [1, 2],
    nodeAttributes: { label: ['Ministry "A"', '', 'n2'] },
    tieAttributes: { label: ['', 'funds'] },
  });

  test('stand where Gephi looks for them', () => {
    const text = writeGexf(network);
    expect(text).toContain('<node id="n0" label="Ministry &quot;A&quot;"/>');
    expect(text).toContain('<node id="n1"/>');
    expect(text).toContain('<edge id="1" source="n1" target="n2" label="funds"/>');
    expect(text).not.toContain('attribute id');
    expect(readGexf(text).network).toStrictEqual(network);
  });

  test.each(['csv', 'graphml', 'gexf', 'json'])('survive %s', (format) => {
    const files = writeNetwork(network, format);
    const last = files[files.length - 1];
    const nodes = files.length > 1 ? { nodes: files[0].text } : {};
    expect(readNetwork(last.text, { fileName: last.fileName, ...nodes }).network).toStrictEqual(network);
  });
});

describe.each([
  ['1.0', 'xmlns="http://www.gexf.net/1.0draft" version="1.0"', 'id'],
  ['1.1', 'xmlns="http://www.gexf.net/1.1draft" version="1.1"', 'for'],
  ['1.2', 'xmlns="http://www.gexf.net/1.2draft" version="1.2"', 'for'],
  ['1.3', 'xmlns="http://gexf.net/1.3" version="1.3"', 'for'],
])('GEXF %s', (_, root, key) => {
  test('is read with its labels, types and weights', () => {
    const { network } = readGexf(`<gexf ${root}><meta lastmodifieddate="2024-02-01"><creator>Gephi</creator></meta>
      <graph defaultedgetype="undirected" mode="static"><attributes class="node" mode="static">
      <attribute id="s" title="sector" type="string"/><attribute id="b" title="open" type="boolean"/></attributes>
      <nodes count="2"><node id="1" label="Odense"><attvalues><attvalue ${key}="s" value="public"/><attvalue ${key}="b" value="True"/></attvalues></node>
      <node id="2" label="Fyn"/><node id="3" label="Ø"/></nodes>
      <edges count="3"><edge id="0" source="1" target="2" weight="2.5"/><edge id="1" source="2" target="3" type="directed"/></edges></graph></gexf>`);
    expect(network.nodeAttributes).toEqual({
      sector: ['public', '', ''],
      open: Float64Array.of(1, Number.NaN, Number.NaN),
      label: ['Odense', 'Fyn', 'Ø'],
    });
    expect(Array.from(network.targets)).toEqual([1, 0, 2]);
    expect(network.tieAttributes['weight']).toEqual(Float64Array.of(2.5, 2.5, 1));
  });
});
