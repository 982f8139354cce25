// The network
export { buildNetwork, type NetworkParts } from './build-network.js';
export { findTie } from './find-tie.js';
// Formats: everything that is dropped is in the report
export { refuseBinary } from './formats/binary-file.js';
export {
  detectFormat,
  FORMAT_OF_EXTENSION,
  NETWORK_FORMATS,
  type NetworkFile,
  type NetworkFormat,
  type NetworkReadOptions,
  readNetwork,
  WRITTEN_FORMATS,
  writeNetwork,
} from './formats/formats.js';
export { fromGraphology, toGraphology } from './formats/graphology.js';
export { readAdjacencyCsv } from './formats/read-adjacency.js';
export { type CsvReadOptions, type CsvTexts, readNetworkCsv } from './formats/read-csv.js';
export { readCytoscapeJson } from './formats/read-cytoscape.js';
export { readDl } from './formats/read-dl.js';
export { readGexf } from './formats/read-gexf.js';
export { readGml } from './formats/read-gml.js';
export { readGraphJson } from './formats/read-graph-json.js';
export { readGraphml } from './formats/read-graphml.js';
export { readNodeLinkJson } from './formats/read-node-link.js';
export { NEGATIVE, type Negative, REPEATED, type Repeated, type TieReadOptions } from './formats/read-options.js';
export { readPajek } from './formats/read-pajek.js';
export { type DropReason, describeReport, type ReadReport, type ReadResult } from './formats/read-report.js';
export { type AdjacencyWriteOptions, writeAdjacencyCsv } from './formats/write-adjacency.js';
export { type CsvWriteOptions, writeNetworkCsv } from './formats/write-csv.js';
export { writeGexf } from './formats/write-gexf.js';
export { writeGml } from './formats/write-gml.js';
export { writeGraphJson } from './formats/write-graph-json.js';
export { writeGraphml } from './formats/write-graphml.js';
export { type PajekWriteOptions, writePajek } from './formats/write-pajek.js';
// Generators
export { type GovernanceNetworkOptions, generateGovernanceNetwork } from './generators/governance-network.js';
export { randomNetwork } from './generators/random-network.js';
export { rewire } from './generators/rewire.js';
export { DEFAULT_SECTOR_SHARES, SECTORS, type Sector } from './generators/sectors.js';
export { completeNetwork, pathNetwork, ringLattice } from './generators/standard-networks.js';
// Mappings: which column of which file is what
export { checkMapping } from './mapping/check-mapping.js';
export { type DraftSource, draftMapping } from './mapping/draft-mapping.js';
export type { ColumnMapping, Mapping, NodeMapping, TieMapping, ValueMapping } from './mapping/mapping.js';
export { type FileOf, type MappedReadOptions, readMapped } from './mapping/read-mapped.js';
export { type AttributeColumn, countMissing, isNumberColumn, type Network } from './network.js';
export { type ReverseTies, reverseOf } from './reverse.js';

// Structure
export { ABOUT_MEASURES, type AboutMeasure } from './structure/about-measures.js';
export { degreeAssortativity, groupAssortativity } from './structure/assortativity.js';
export { type Communities, findCommunities } from './structure/communities.js';
export { type Components, componentsOf } from './structure/components.js';
export { type ContactGraph, contactGraph } from './structure/contact-graph.js';
export { type MeasureOptions, measureNetwork, type NetworkMeasures } from './structure/measure-network.js';
// Two modes
export { describeTwoMode, modesOf, type NetworkMode, type NetworkModes, projectTwoMode } from './two-mode.js';
// Workbooks: their reader is loaded only where there is one
export type { Sheet } from './workbook/read-sheet.js';
export { isZip, loadWorkbook, readWorkbook, type Workbook } from './workbook/read-workbook.js';
export {
  nodesOf,
  type SheetText,
  sheetsByKind,
  sheetText,
  tablesOf,
  type WorkbookTables,
} from './workbook/sheet-tables.js';
export type { Unzipper } from './workbook/unzip-parts.js';
