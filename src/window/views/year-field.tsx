/** A year as it is typed. */
export function YearField({
  label,
  year,
  onYear,
}: {
  label: string;
  year: string;
  onYear: (typed: string) => void;
}) {
  return (
    <label>
      {label}
      <input
        class="short"
        inputMode="numeric"
        value={year}
        onInput={(event) => onYear(event.currentTarget.value)}
      />
    </label>
  );
}
