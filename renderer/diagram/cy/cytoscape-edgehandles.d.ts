/** The part of cytoscape-edgehandles that the canvas uses; the package has no types of its own. */
declare module 'cytoscape-edgehandles' {
  import type { Core, Ext, NodeSingular } from 'cytoscape';

  export interface EdgeHandlesOptions {
    readonly canConnect: (source: NodeSingular, target: NodeSingular) => boolean;
    readonly edgeParams: (source: NodeSingular, target: NodeSingular) => object;
    readonly hoverDelay: number;
    readonly snap: boolean;
    readonly snapThreshold: number;
    readonly snapFrequency: number;
    readonly noEdgeEventsInDraw: boolean;
    readonly disableBrowserGestures: boolean;
  }

  export interface EdgeHandles {
    start(source: NodeSingular): void;
    stop(): void;
    destroy(): void;
  }

  const register: Ext;
  export default register;

  module 'cytoscape' {
    interface Core {
      edgehandles(options: EdgeHandlesOptions): EdgeHandles;
    }
  }
}
