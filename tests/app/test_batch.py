"""Many files dropped together: the sure ones are saved together, the others are looked at one by one."""

from running import text
from test_adding import button, with_files

PLAN = "---\ntitle: Plan\nkind: programme\norganisation: Provstad\n---\n\n# Mål\n\nText.\n"


def test_the_sure_ones_are_saved_together_and_a_bad_one_stops_nothing(library):
    plans = [(f"plan-{n}.md", PLAN.replace("Plan", f"Plan {n}").encode(), "text/markdown") for n in range(1, 7)]
    app = with_files(
        *plans, ("trasig.docx", b"PK\x03\x04trasig", ""), ("annan.md", b"# Rubrik\n\nText.\n", "text/markdown")
    )
    app = button(app, "Spara de 6 som är klara").click().run()

    assert len(list((library.root / "data" / "provstad").glob("plan-?.md"))) == 6
    assert "1 fil kunde inte läsas" in text(app)
    assert "annan.md" in text(app)
    assert text(app).count("Sparat i biblioteket") == 6
