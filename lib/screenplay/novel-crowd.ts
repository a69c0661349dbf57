/** Many who speak as one: they take no turns. */
export const CROWD =
  /[们們]$|^[众眾].|^(?:众人|眾人|人群|大家|大伙|大伙儿|群臣|众臣|百官|所有人|全场|全班|同学们?|两人|兩人|二人|三人|crowd|mob|everyone|everybody)$/u;
