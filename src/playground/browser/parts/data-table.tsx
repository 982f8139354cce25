/** A cell with a word about it. */
export interface MarkedCell {
  readonly text: string;
  readonly mark: string;
  /** What the word means. */
  readonly title: string;
}

/** A table of texts: what a picture shows, for who would rather read it, or hears the page. */
export function DataTable({
  caption,
  head,
  rows,
}: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | MarkedCell)[])[];
}) {
  return (
    <div class="table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={head[column]} scope="row">
                    <Cell cell={cell} />
                  </th>
                ) : (
                  <td key={head[column]}>
                    <Cell cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { readonly cell: string | MarkedCell }) {
  if (typeof cell === 'string') return <>{cell}</>;
  return (
    <>
      {cell.text} <em title={cell.title}>({cell.mark})</em>
    </>
  );
}
