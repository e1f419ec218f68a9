/** The canvas, the outline, the inspector. */
export const diagram = {
  'diagram.new-construct': 'Construct',
} as const;
