#!/usr/bin/env python3
"""Writes short invented news articles as JSON Lines, the same ones for the same seed.

    benchmarks/articles.py --count 100000 [--seed 1] > articles.jsonl

Dutch and English by turns, dated over two years, three to six sentences of our own templates; one in twenty is
another one's text under another headline and source, as agency copy is.
"""

import argparse
import datetime
import json
import random
import sys

PARTIES = {
    "nl": ["Kenia", "Somalië", "Ethiopië", "Egypte", "Soedan", "Oekraïne", "Rusland", "Polen", "Duitsland", "Frankrijk",
           "Turkije", "Griekenland", "India", "Pakistan", "China", "Japan", "Servië", "Kosovo", "Armenië", "Azerbeidzjan"],
    "en": ["Kenya", "Somalia", "Ethiopia", "Egypt", "Sudan", "Ukraine", "Russia", "Poland", "Germany", "France", "Turkey",
           "Greece", "India", "Pakistan", "China", "Japan", "Serbia", "Kosovo", "Armenia", "Azerbaijan"],
}
CITIES = ["Nairobi", "Addis Abeba", "Cairo", "Genève", "Wenen", "Brussel", "Ankara", "Athene", "Islamabad", "Tokio",
          "Belgrado", "Jerevan", "Bakoe", "Warschau", "Parijs", "New York", "Doha", "Oslo", "Astana", "Minsk"]
DAYS = {
    "nl": ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
TOPICS = {
    "nl": ["de grens", "de gevangenen", "de sancties", "het water van de rivier", "de raketten", "de graanexport",
           "de vluchtelingen", "de gasleiding", "de wapenstilstand", "de verkiezingen", "de visserij", "de troepen"],
    "en": ["the border", "the prisoners", "the sanctions", "the water of the river", "the missiles", "grain exports",
           "the refugees", "the gas pipeline", "the ceasefire", "the elections", "fishing rights", "the troops"],
}
SENTENCES = {
    "nl": [
        "{a} heeft {b} {d} gewaarschuwd voor de gevolgen van een conflict over {t}.",
        "De minister van Buitenlandse Zaken van {a} ontmoette {d} zijn ambtgenoot uit {b} in {c}.",
        "{a} eist dat {b} zijn troepen binnen {n} dagen terugtrekt.",
        "Volgens een woordvoerder in {c} is er over {t} nog geen akkoord bereikt.",
        "{b} wees het voorstel van {a} {d} van de hand.",
        "Beide landen spraken {n} uur over {t}, zonder doorbraak.",
        "Aan de grens zijn volgens waarnemers {m} militairen samengetrokken.",
        "{a} en {b} tekenden in {c} een akkoord over {t}.",
        "De president van {a} noemde de eisen van {b} onaanvaardbaar.",
        "{b} stuurt {n} vrachtwagens met hulpgoederen naar het gebied.",
        "Bij beschietingen kwamen {d} zeker {n} burgers om het leven, meldt het ziekenhuis in {c}.",
        "{a} heeft {n} diplomaten van {b} uitgewezen.",
        "Over {n} dagen praten de partijen in {c} verder over {t}.",
        "In {c} demonstreerden {d} {m} mensen tegen de plannen van {a}.",
        "{b} beschuldigt {a} ervan dat het afspraken over {t} schendt.",
        "Waarnemers zien het overleg in {c} als een laatste kans.",
        "{a} legt {b} sancties op vanwege {t}.",
        "Het leger van {b} hield {d} oefeningen bij {c} met {m} soldaten.",
    ],
    "en": [
        "{a} warned {b} on {d} of the consequences of a conflict over {t}.",
        "The foreign minister of {a} met her counterpart from {b} in {c} on {d}.",
        "{a} demands that {b} withdraw its troops within {n} days.",
        "According to a spokesman in {c} no agreement on {t} has been reached.",
        "{b} rejected the proposal of {a} on {d}.",
        "Both countries discussed {t} for {n} hours without a breakthrough.",
        "Observers say {m} soldiers have been massed near the border.",
        "{a} and {b} signed an agreement on {t} in {c}.",
        "The president of {a} called the demands of {b} unacceptable.",
        "{b} is sending {n} trucks with relief supplies to the area.",
        "Shelling killed at least {n} civilians on {d}, the hospital in {c} reports.",
        "{a} has expelled {n} diplomats of {b}.",
        "The parties will resume talks on {t} in {c} in {n} days.",
        "In {c} {m} people protested on {d} against the plans of {a}.",
        "{b} accuses {a} of violating agreements on {t}.",
        "Observers regard the consultations in {c} as a last chance.",
        "{a} imposed sanctions on {b} because of {t}.",
        "The army of {b} held exercises near {c} on {d} with {m} soldiers.",
    ],
}
SOURCES = ["Persdienst Noord", "Het Morgenblad", "De Courant", "Wire East", "The Harbour Post", "The Evening Standard Bearer"]
COPY = 0.05


def article(number, chance, earlier):
    day = datetime.date(2021, 1, 1) + datetime.timedelta(days=chance.randrange(730))
    source = chance.choice(SOURCES)
    if earlier and chance.random() < COPY:
        original = chance.choice(earlier)
        return dict(original, id="a%06d" % number, source=source, title="Kort: " + original["title"])
    language = "nl" if number % 2 == 0 else "en"
    index = chance.sample(range(len(PARTIES["nl"])), 2)
    slots = {"a": PARTIES[language][index[0]], "b": PARTIES[language][index[1]]}
    text = []
    for template in chance.sample(SENTENCES[language], chance.randint(3, 6)):
        text.append(template.format(
            **slots, c=chance.choice(CITIES), d=chance.choice(DAYS[language]), t=chance.choice(TOPICS[language]),
            n=chance.randint(2, 48), m=chance.randint(3, 190) * 500))
    return {"id": "a%06d" % number, "date": day.isoformat(), "language": language, "source": source,
            "title": "%s en %s" % (slots["a"], slots["b"]) if language == "nl" else "%s and %s" % (slots["a"], slots["b"]),
            "text": " ".join(text)}


def articles(count, seed):
    chance = random.Random(seed)
    earlier = []
    for number in range(count):
        one = article(number, chance, earlier)
        earlier.append(one)
        if len(earlier) > 500:
            earlier.pop(0)
        yield json.dumps(one, ensure_ascii=False)


def main():
    arguments = argparse.ArgumentParser(description="invented news articles as JSON Lines")
    arguments.add_argument("--count", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    for line in articles(given.count, given.seed):
        sys.stdout.buffer.write((line + "\n").encode("utf-8"))


if __name__ == "__main__":
    main()
