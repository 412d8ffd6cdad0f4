#include "core/text_check.hpp"

#include "core/message_check.hpp"
#include "core/pack_findings.hpp"
#include "core/pack_texts.hpp"
#include "core/readability.hpp"
#include "core/text_check_english.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace second_look {

namespace {

bool is_english(Pack const& pack)
{
    return pack.language == "en" || pack.language.starts_with("en-");
}

Reading reading_of(Pack const& pack)
{
    return pack.reading == Reading::ByLanguage ? usual_reading(pack.language) : pack.reading;
}

/// How texts are measured, and how hard they may be.
struct Formula {
    double (*measure)(TextCounts const&) = nullptr; ///< Null where they are not.
    double limit = 0;
    bool is_ease = false; ///< The limit is the least, not the most.
    std::string_view name;
    std::string_view unit;
    CountSyllables syllables = english_syllables;
};

Formula formula_of(Reading reading)
{
    switch (reading) {
    case Reading::FleschKincaid:
        return { flesch_kincaid_grade, hardest_grade, false, "Flesch and Kincaid's grade", "grade" };
    case Reading::FernandezHuerta:
        return { fernandez_huerta, least_ease, true, "Fernández Huerta's ease", "ease", spanish_syllables };
    case Reading::Lix:
        return { lix, hardest_lix, false, "LIX", "LIX" };
    case Reading::None:
    case Reading::ByLanguage:
        break;
    }
    return {};
}

/// As 7.9.
std::string rounded(double number)
{
    auto const tenths = std::lround(number * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(std::abs(tenths % 10));
}

/// What was measured of the texts so far.
struct Tally {
    int texts = 0;
    int measured = 0;
    int too_few_words = 0;
    int known = 0;      ///< Say that something is known.
    double hardest = 0; ///< By the formula.
};

class TextChecker {
public:
    TextChecker(Pack const& pack, Findings& findings)
        : m_pack(pack)
        , m_findings(findings)
        , m_formula(formula_of(reading_of(pack)))
        , m_counts_few_words(reading_of(pack) == Reading::FleschKincaid)
    {
    }

    void check(PackText const& text)
    {
        ++m_tally.texts;
        check_length(text);
        if (text.is_name)
            return;
        check_reading(text);
        check_promises(text);
        // What a source says of itself is its own ground.
        if (is_english(m_pack) && !text.place.starts_with("sources/"))
            check_claims(text);
    }

    Tally const& tally() const { return m_tally; }

private:
    void add(std::string_view code, PackText const& text, std::string remedy)
    {
        m_findings.add(code, Place(text.place), std::move(remedy));
    }

    void check_length(PackText const& text)
    {
        int const has = characters_of(text.text);
        int const most = most_characters(text.size);
        if (has > most)
            add("too-long", text,
                "Say it in at most " + std::to_string(most) + " characters; this has " + std::to_string(has) + ".");
    }

    void check_reading(PackText const& text)
    {
        if (!m_formula.measure)
            return;
        auto const counts = count_text(text.text, m_formula.syllables);
        if (counts.words == 0)
            return;
        if (counts.words < fewest_words_graded) {
            check_few_words(text, counts);
            return;
        }
        auto const& [measure, limit, is_ease, name, unit, syllables] = m_formula;
        double const measured = measure(counts);
        auto const is_harder = [easier = is_ease](double one, double other) {
            return easier ? one < other : one > other;
        };
        if (m_tally.measured++ == 0 || is_harder(measured, m_tally.hardest))
            m_tally.hardest = measured;
        if (!is_harder(measured, limit))
            return;
        add("too-hard", text,
            "Use shorter sentences and plainer words; this reads at " + std::string(unit) + " " + rounded(measured)
                + ", " + std::to_string(std::lround(limit)) + " is the " + (is_ease ? "least." : "most."));
    }

    void check_few_words(PackText const& text, TextCounts const& counts)
    {
        ++m_tally.too_few_words;
        constexpr int hard = 4;
        if (m_counts_few_words && (counts.hardest_word > hard || counts.hard_words > 1))
            add("hard-word", text, "Use plainer words; at most one word of four parts, and none of more.");
    }

    void check_promises(PackText const& text)
    {
        for (auto const& rule : m_pack.never_say)
            check_rule(text, rule);
        if (is_english(m_pack))
            check_rule(text, english_promises());
        if (text.text.find('%') != std::string_view::npos)
            add("percentage", text, "Take the percent figure out; no text may read as odds.");
        if (text.text.find('!') != std::string_view::npos)
            add("exclamation", text, "End it with a full stop; the app never raises its voice.");
    }

    void check_rule(PackText const& text, PhraseRule const& rule)
    {
        if (auto const found = found_phrase(rule, text.text); !found.empty())
            add("promise", text, rule.remedy + " It says \"" + found + "\".");
    }

    void check_claims(PackText const& text)
    {
        auto const found = found_phrase(english_claims(), text.text);
        if (found.empty())
            return;
        ++m_tally.known;
        bool const is_known = std::any_of(m_pack.sources.begin(), m_pack.sources.end(), [&](Source const& source) {
            return !source.own && std::find(text.on.begin(), text.on.end(), source.id) != text.on.end();
        });
        if (!is_known)
            add("no-source", text,
                "Name what it rests on, or leave \"" + found
                    + "\" out. Questions, tasks, outcomes and routes have `sources`; a source names strings in `said_in`.");
    }

    Pack const& m_pack;
    Findings& m_findings;
    Formula m_formula;
    bool m_counts_few_words;
    Tally m_tally;
};

void check_reading_is_declared(Findings& findings, Pack const& pack)
{
    auto const usual = usual_reading(pack.language);
    auto const reading = reading_of(pack);
    bool const has_own = usual != Reading::ByLanguage;
    bool const is_for_any = reading == Reading::Lix || reading == Reading::None;
    if (has_own ? reading != usual : !is_for_any)
        findings.add("reading", Place("pack") / "reading",
            has_own ? "Leave it out; this language has a measure of its own."
                    : "Write lix, or none; the other measures were made for other languages.");
}

void check_sources_are_named(Findings& findings, Pack const& pack)
{
    for (std::size_t i = 0; i < pack.questions.size(); ++i) {
        if (pack.questions[i].sources.empty())
            findings.add("no-source", Place("questions") / i / "sources",
                "Name what its reason rests on; a choice of your own can be a source too.");
    }
    for (std::size_t i = 0; i < pack.outcomes.size(); ++i)
        check_sources(findings, Place("pack") / "outcomes" / i, pack, pack.outcomes[i].sources);
    for (std::size_t i = 0; i < pack.routes.size(); ++i)
        check_sources(findings, Place("pack") / "routes" / i, pack, pack.routes[i].sources);
    for (std::size_t i = 0; i < pack.sources.size(); ++i) {
        auto const& keys = pack.sources[i].said_in;
        for (std::size_t j = 0; j < keys.size(); ++j) {
            if (!pack.strings.contains(keys[j]))
                findings.add("unknown-string", Place("sources") / i / "said_in" / j,
                    "Name a key of strings.json; there is no \"" + keys[j] + "\".");
        }
    }
}

void check_second_ways(Findings& findings, Pack const& pack)
{
    for (std::size_t i = 0; i < pack.helplines.size(); ++i) {
        std::map<std::string, std::set<std::string>> ways;
        for (auto const& line : pack.helplines[i].lines) {
            for (auto const& way : { line.call, line.text, line.chat, line.web }) {
                if (!way.empty())
                    ways[line.purpose].insert(way);
            }
        }
        for (auto const& [purpose, different] : ways) {
            if (different.size() < 2)
                findings.add("second-way", Place("helplines") / i / "lines",
                    "Add a second way to reach help for \"" + purpose + "\"; a number can be out of order.");
        }
    }
}

std::string how_measured(Pack const& pack, Tally const& tally)
{
    auto const formula = formula_of(reading_of(pack));
    if (!formula.measure)
        return "no measure of reading in this language";
    auto const short_ones = std::to_string(tally.too_few_words);
    return std::string(formula.name) + " of " + std::to_string(tally.measured) + " texts (hardest "
        + rounded(tally.hardest)
        + (reading_of(pack) == Reading::FleschKincaid ? "), no hard words in " + short_ones + " of fewer than "
                    + std::to_string(fewest_words_graded) + " words"
                                                      : "), with " + short_ones + " too short to be measured");
}

Statement statement_of(Pack const& pack, Tally const& tally)
{
    Statement statement;
    statement.claim = reading_of(pack) == Reading::None
        ? "Every text keeps its length and promises nothing."
        : "Every text is plain to read, keeps its length and promises nothing; what is said to be known has a source, "
          "and each kind of help in each country a second way.";
    statement.combinations = tally.texts;
    statement.of = "texts";
    std::size_t phrases = is_english(pack) ? english_promises().phrases.size() : 0;
    for (auto const& rule : pack.never_say)
        phrases += rule.phrases.size();
    statement.how = how_measured(pack, tally) + ", " + std::to_string(phrases) + " phrases that none may hold, and "
        + std::to_string(tally.known) + " that say something is known";
    return statement;
}

}

Reading usual_reading(std::string_view language)
{
    auto const primary = language.substr(0, language.find('-'));
    if (primary == "en")
        return Reading::FleschKincaid;
    return primary == "es" ? Reading::FernandezHuerta : Reading::ByLanguage;
}

TextCheck check_texts(Pack const& pack)
{
    Findings findings;
    check_reading_is_declared(findings, pack);
    if (pack.never_say.empty())
        findings.add("never-says-nothing", Place("pack") / "never_say",
            "List what this pack must never say, such as promises that its subject invites.");
    check_sources_are_named(findings, pack);
    check_second_ways(findings, pack);
    TextChecker checker(pack, findings);
    for (auto const& text : texts_of(pack))
        checker.check(text);
    return { findings.errors(), statement_of(pack, checker.tally()) };
}

}
