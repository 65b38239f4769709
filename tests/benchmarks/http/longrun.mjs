// longrun.mjs ADDRESS: the id of a run from Gambir to Surabaya with 400 seats of one class.
const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
const found = await fetch(`${process.argv[2]}?from=GMR&to=SBI&date=${day}`);
const { data } = await found.json();
const run = data.find((one) => one.classes.length === 1 && one.classes[0].totalSeats === 400);
if (!run) {
  throw new Error(`no such run on ${day}`);
}
console.log(run.scheduleId ?? run.id);
