/** Columns dragged from the variable list onto the canvas or onto a construct. */
import type { DragEvent } from 'react';
import { addIndicators, addObserved, nextId } from '../../shared/document/edits/edits.ts';
import { columnsDragType } from '../data/column-actions.ts';
import { createConstruct } from '../state/commands/model-commands.ts';
import { edit, getDocument, select } from '../state/store.ts';
import type { CanvasController } from './cy/canvas-controller.ts';

interface DropHandlers {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

export function useColumnDrop(controller: CanvasController | null): DropHandlers {
  const mark = (id: string | null) => {
    controller?.cy.nodes('.drop-target').removeClass('drop-target');
    if (id !== null) controller?.cy.getElementById(id).addClass('drop-target');
  };
  return {
    onDragOver(event) {
      if (!controller || !event.dataTransfer.types.includes(columnsDragType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      event.currentTarget.classList.add('is-dropping');
      mark(constructAt(controller, modelPoint(controller, event)));
    },
    onDragLeave(event) {
      event.currentTarget.classList.remove('is-dropping');
      mark(null);
    },
    onDrop(event) {
      event.currentTarget.classList.remove('is-dropping');
      const columns = readColumns(event.dataTransfer.getData(columnsDragType));
      mark(null);
      if (!controller || columns.length === 0) return;
      event.preventDefault();
      const at = modelPoint(controller, event);
      dropColumns(columns, at, constructAt(controller, at), event.altKey);
    },
  };
}

function readColumns(text: string): readonly string[] {
  if (text === '') return [];
  const parsed: unknown = JSON.parse(text);
  return Array.isArray(parsed) ? parsed.filter((each) => typeof each === 'string') : [];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function modelPoint({ cy }: CanvasController, event: DragEvent): Point {
  const box = cy.container()?.getBoundingClientRect();
  const pan = cy.pan();
  const [x, y] = [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  return { x: (x - pan.x) / cy.zoom(), y: (y - pan.y) / cy.zoom() };
}

/** The construct whose ellipse holds the point. */
function constructAt({ cy }: CanvasController, point: Point): string | null {
  const hit = cy.nodes('.construct').filter((node) => {
    const { x, y } = node.position();
    return Math.hypot((point.x - x) / (node.width() / 2), (point.y - y) / (node.height() / 2)) <= 1;
  });
  return hit.nonempty() ? hit.first().id() : null;
}

/** On a construct: more indicators. Beside one: a new construct, or with Alt an observed variable of its own. */
function dropColumns(columns: readonly string[], at: Point, construct: string | null, isObserved: boolean): void {
  const [column] = columns;
  if (construct !== null) {
    edit((document) => addIndicators(document, construct, columns));
    select([construct]);
  } else if (isObserved && column !== undefined && columns.length === 1) {
    const id = nextId(getDocument(), 'observed');
    edit((document) => addObserved(document, { id, column, ...at }));
    select([id]);
  } else createConstruct(at, columns);
}
