#include "content/pack_codec.hpp"

#include "content/json_text.hpp"
#include "content/pack_codec_parts.hpp"

namespace second_look {

namespace {

Section read_section(Reader const& reader)
{
    Members members(reader);
    return { members.need("id").id(), members.need("title").spoken_text() };
}

Band read_band(Reader const& reader)
{
    Members members(reader);
    return { members.need("id").id(), members.need("label").spoken_text(),
        members.need("at_least").whole_number(0, 100) };
}

Measure read_measure(Reader const& reader)
{
    Members members(reader);
    return { members.need("id").id(), members.need("label").spoken_text(), read_all(members.need("bands"), read_band) };
}

Outcome read_outcome(Reader const& reader)
{
    constexpr std::array<Word<Tone>, 4> tones { {
        { "neutral", Tone::Neutral },
        { "accent", Tone::Accent },
        { "caution", Tone::Caution },
        { "danger", Tone::Danger },
    } };
    constexpr std::array<Word<Contact>, 2> contacts { { { "never", Contact::Never }, { "later", Contact::Later } } };

    Members members(reader);
    Outcome outcome;
    outcome.id = members.need("id").id();
    outcome.label = members.need("label").spoken_text();
    outcome.headline = members.need("headline").spoken_text();
    outcome.body = members.need("body").spoken_text();
    outcome.tone = members.need("tone").word(tones);
    outcome.contact = members.need("contact").word(contacts);
    outcome.help_first = members.need("help_first").flag();
    outcome.plan_title = members.need("plan_title").spoken_text();
    outcome.plan_summary = members.need("plan_summary").spoken_text();
    return outcome;
}

}

void read_pack_file(Reader const& reader, Pack& pack)
{
    constexpr int format = 1;
    Members members(reader);
    if (auto const written = members.need("format"); written.is_there() && written.whole_number(0, 1'000'000) != format)
        written.fail("pack.format", "Write 1; this is the only format that this version reads.");
    pack.id = members.need("id").id();
    pack.version = members.need("version").spoken_text();
    pack.language = members.need("language").spoken_text();
    pack.title = members.need("title").spoken_text();
    pack.longest_path = members.need("longest_path").whole_number(1, 1000);
    pack.sections = read_all(members.need("sections"), read_section);
    pack.measures = read_all(members.need("measures"), read_measure);
    pack.outcomes = read_all(members.need("outcomes"), read_outcome);
}

PackReading read_pack(std::string_view json)
{
    PackReading reading;
    auto const document = parse_json(json);
    if (!document) {
        reading.errors.push_back(document.error());
        return reading;
    }
    Members files(Reader(document.value(), "", reading.errors));
    read_pack_file(files.need("pack"), reading.pack);
    read_questions_file(files.need("questions"), reading.pack);
    read_rules_file(files.need("rules"), reading.pack);
    read_plan_file(files.need("plan"), reading.pack);
    read_tasks_file(files.need("tasks"), reading.pack);
    read_helplines_file(files.need("helplines"), reading.pack);
    read_sources_file(files.need("sources"), reading.pack);
    read_strings_file(files.need("strings"), reading.pack);
    return reading;
}

Result<Pack> parse_pack(std::string_view json)
{
    auto reading = read_pack(json);
    if (!reading.errors.empty())
        return reading.errors.front();
    return std::move(reading.pack);
}

}
