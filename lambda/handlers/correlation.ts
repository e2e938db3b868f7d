/** The field by which all log lines about one issue are found, whichever function wrote them: `digest/12`. */
export const correlationOf = (newsletter: string, issue: number | string): { correlation_id: string } => ({
  correlation_id: `${newsletter}/${issue}`,
});
