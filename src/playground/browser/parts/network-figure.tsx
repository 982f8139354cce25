import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { SECTORS, type Sector } from '../../../model/index.js';
import { groupPath } from '../../../view/index.js';
import { pickBonds } from '../../look/pick-bonds.js';
import { TOKENS } from '../../look/tokens.js';
import { LENSES, type Lens } from '../../state/page-state.js';
import type { Bond } from '../../story/bonds-of.js';
import type { Moment } from '../../story/moment.js';
import { actorNames, change, drawnParts, page, text, words } from '../app.js';
import { NetworkDrawing } from '../network/network-drawing.js';
import { decimal } from '../numbers.js';
import { Choice } from './choice.js';
import { DataTable } from './data-table.js';

/** The network at one month, with the table of the process that is looked at. */
export function NetworkFigure({
  moment,
  label,
  compact = false,
}: {
  readonly moment: Moment;
  readonly label: string;
  readonly compact?: boolean;
}) {
  const place = useRef<HTMLDivElement>(null);
  const actor = useSignal(-1);
  const asTable = useSignal(false);
  const { theme, lens, process } = page.value;
  const t = text.value.lab;
  const sectors = moment.sectors.join();
  const drawn = drawnParts.value;
  const drawing = useMemo(
    () =>
      new NetworkDrawing(moment.sectors, drawn?.sector.isDrawn ?? [], TOKENS[theme], (picked) => {
        actor.value = actor.value === picked ? -1 : picked;
      }),
    [sectors, drawn, theme],
  );
  const card = moment.cards.find((each) => each.process === process) ?? null;
  useLayoutEffect(() => {
    place.current?.replaceChildren(drawing.svg);
  }, [drawing]);
  const picked = useMemo(() => {
    const chosen = actor.value;
    const seated = new Set(card?.seated);
    const isAsked = ({ one, other }: Bond) =>
      card === null ? one === chosen || other === chosen : seated.has(one) && seated.has(other);
    return pickBonds(moment.bonds, moment.sectors.length, lens, isAsked);
  }, [moment, lens, card, actor.value]);
  useLayoutEffect(() => {
    drawing.show({ lens, card, actor: actor.value, names: actorNames.value, bonds: picked.bonds });
  }, [drawing, lens, card, actor.value, actorNames.value, picked]);
  return (
    <figure class="network">
      <div
        ref={place}
        class="drawing"
        role="img"
        aria-label={`${label}. ${t.month(moment.month, moment.months)}. ${t.lenses[lens]}. ${t.lensHelp[lens]}`}
      />
      <figcaption>
        <ul class="key" aria-label={text.value.table.sector}>
          {SECTORS.filter((sector) => moment.sectors.includes(sector)).map((sector) => (
            <li key={sector}>
              <SectorMark sector={sector} />
              {words.value.sectors[sector].label}
            </li>
          ))}
          {drawn !== null && drawn.sector.drawn > 0 && (
            <li>
              <HollowMark />
              {t.drawnSectors(drawn.sector.drawn, drawn.sector.total)}
            </li>
          )}
        </ul>
        {!compact && (
          <details class="fold">
            <summary>{t.view}</summary>
            <Choice<Lens>
              label={t.lens}
              options={LENSES.map((each) => [each, t.lenses[each]])}
              value={lens}
              onChange={(each) => change({ lens: each })}
            />
            <button
              type="button"
              onClick={() => {
                asTable.value = !asTable.value;
              }}
              aria-expanded={asTable.value}
            >
              {asTable.value ? t.hideTable : t.asTable}
            </button>
            {asTable.value && <NetworkTables moment={moment} />}
          </details>
        )}
        <p class="help">
          {t.lensHelp[lens]}
          {drawn !== null &&
            lens !== 'conflict' &&
            drawn[lens].drawn > 0 &&
            ` ${t.drawnTies[lens](drawn[lens].drawn, drawn[lens].total)}`}
          {picked.each > 0 && ` ${t.strongestOnly(picked.bonds.length, picked.all, picked.each)}`}
          {!drawing.named && ` ${t.noNames}`}
        </p>
      </figcaption>
    </figure>
  );
}

function SectorMark({ sector }: { readonly sector: Sector }) {
  return (
    <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
      <path fill={`var(--sector-${sector})`} d={groupPath(SECTORS.indexOf(sector), 6)} />
    </svg>
  );
}

function HollowMark() {
  return (
    <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
      <circle r="5.5" fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}

function NetworkTables({ moment }: { readonly moment: Moment }) {
  const t = text.value.table;
  const names = actorNames.value;
  const tables = names.map((_, actor) =>
    moment.cards.filter(({ seated, ended }) => ended < 0 && seated.includes(actor)).map(({ process }) => process + 1),
  );
  const drawn = drawnParts.value;
  const sectorCell = (actor: number) => {
    const { label } = words.value.sectors[moment.sectors[actor]];
    if (drawn === null || !drawn.sector.isDrawn[actor]) return label;
    return { text: label, mark: t.drawn, title: t.drawnMeans };
  };
  return (
    <>
      <DataTable
        caption={text.value.lab.network}
        head={[t.actor, t.sector, t.at]}
        rows={names.map((name, actor) => [name, sectorCell(actor), text.value.sits(tables[actor].join(', '))])}
      />
      <DataTable
        caption={`${t.trust}, ${t.dependence}, ${t.conflict}`}
        head={[t.from, t.to, t.trust, t.dependence, t.conflict]}
        rows={moment.bonds.map(({ one, other, trust, dependence, conflict }) => [
          names[one],
          names[other],
          decimal(trust, 2),
          `${decimal(dependence[0], 2)} / ${decimal(dependence[1], 2)}`,
          decimal(conflict, 2),
        ])}
      />
    </>
  );
}
