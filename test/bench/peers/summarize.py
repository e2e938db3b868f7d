"""The peers of the summaries' benchmark. Reads one JSON object from standard input, writes one to standard output.

    sentences   pysbd: {"cases": [{"language", "text"}]} to {"sentences": [[...] or null], "seconds"}
    lexrank, textrank, lsa
                sumy, on our sentences and words, because its own tokenizer wants a download:
                {"stories": [{"sentences": [{"text", "terms": [...]}], "words": n, "count": n}]} to {"summaries": [[index, ...]], "seconds"}

What sumy ranks first is taken until the budget is reached, and told in the order of the text, as it does itself.
"""
import json
import sys
import time

job = json.load(sys.stdin)


def split():
    import pysbd

    segmenters = {}
    result = []
    started = time.process_time()
    for case in job["cases"]:
        language = case["language"]
        if language not in segmenters:
            try:
                segmenters[language] = pysbd.Segmenter(language=language, clean=False)
            except ValueError:
                segmenters[language] = None
        segmenter = segmenters[language]
        result.append(None if segmenter is None else [str(part) for part in segmenter.segment(case["text"])])
    return {"sentences": result, "seconds": time.process_time() - started}


def summarize(name):
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.lsa import LsaSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

    class Given:
        """Hands sumy the words that we found."""

        def __init__(self):
            self.terms = {}

        def to_words(self, text):
            return self.terms[text]

    class Budget:
        """What sumy takes as a count: picks from the ranked sentences until there are enough words."""

        def __init__(self, words, count):
            self.words, self.count = words, count

        def __call__(self, ranked):
            chosen, length = [], 0
            for info in ranked:
                if len(chosen) >= self.count or length >= self.words:
                    break
                chosen.append(info)
                length += len(str(info.sentence).split())
            return chosen

    summarizer = {"lexrank": LexRankSummarizer, "textrank": TextRankSummarizer, "lsa": LsaSummarizer}[name]()
    summaries = []
    seconds = 0
    for story in job["stories"]:
        given = Given()
        sentences = story["sentences"]
        for sentence in sentences:
            given.terms[sentence["text"]] = sentence["terms"]
        started = time.process_time()
        document = ObjectDocumentModel([Paragraph([Sentence(sentence["text"], given) for sentence in sentences])])
        places = {}
        for place, sentence in enumerate(sentences):
            places.setdefault(sentence["text"], place)
        budget = Budget(story["words"], story["count"])
        chosen = summarizer(document, budget)
        seconds += time.process_time() - started
        summaries.append([places[str(sentence)] for sentence in chosen])
    return {"summaries": summaries, "seconds": seconds}


# Loading a library is not summarizing.
if sys.argv[1] == "sentences":
    import pysbd  # noqa: F401
else:
    import numpy  # noqa: F401
    import sumy.summarizers.lex_rank  # noqa: F401
json.dump(split() if sys.argv[1] == "sentences" else summarize(sys.argv[1]), sys.stdout)
