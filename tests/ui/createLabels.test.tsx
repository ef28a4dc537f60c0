import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { createLabels } from "../../src/ui/createLabels.js";

const fruit = { apple: "apple", pear: "pear" };
const tree = { oak: (count: number) => `${count} oaks` };
const both = { ...fruit, ...tree };
const { Provider, useLabels } = createLabels<typeof fruit & typeof tree>();

function Words({ seen }: { seen?: unknown[] }) {
  const labels = useLabels(both);
  seen?.push(labels);
  return <p>{[labels.apple, labels.pear, labels.oak(2)].join(", ")}</p>;
}

it("says the component's own words where no host says others", () => {
  const seen: unknown[] = [];
  render(<Words seen={seen} />);
  expect(screen.getByText("apple, pear, 2 oaks")).toBeInTheDocument();
  expect(seen.every((labels) => labels === both)).toBe(true);
});

it("lets the innermost override win, key by key", () => {
  render(
    <Provider labels={{ apple: "Apfel", oak: (count) => `${count} Eichen` }}>
      <Provider labels={undefined}>
        <Provider labels={{ apple: "pomme", pear: "poire" }}>
          <Words />
        </Provider>
      </Provider>
    </Provider>,
  );
  expect(screen.getByText("pomme, poire, 2 Eichen")).toBeInTheDocument();
});

it("gives the same table again until an override changes", () => {
  const seen: unknown[] = [];
  const page = (labels: Partial<typeof fruit>) => (
    <Provider labels={labels}>
      <Words seen={seen} />
    </Provider>
  );
  const german = { apple: "Apfel" };
  const { rerender } = render(page(german));
  rerender(page(german));
  expect(new Set(seen).size).toBe(1);
  rerender(page({ apple: "pomme" }));
  expect(new Set(seen).size).toBe(2);
});
