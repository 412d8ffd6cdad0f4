#include "content/pack_codec.hpp"

#include "content/json_text.hpp"
#include "content/pack_codec_parts.hpp"

namespace second_look {

namespace {

Section read_section(Reader const& reader)
{
    constexpr std::array<Word<About>, 3> abouts { {
        { "other", About::Other },
        { "harm", About::Harm },
        { "wish", About::Wish },
    } };
    Members members(reader);
    Section section { members.need("id").id(), members.need("title").spoken_text() };
    section.about = members.need("about").word(abouts);
    if (auto const sensitive = members.may("sensitive"))
        section.sensitive = sensitive->flag();
    return section;
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
    outcome.sources = ids_or_none(members, "sources");
    return outcome;
}

std::set<Feature> read_features(Reader const& list)
{
    std::set<Feature> features;
    for (auto const& item : list.items()) {
        if (!features.insert(item.word(feature_words)).second && item.is_text())
            item.fail("pack.duplicate-feature", "Name each feature once.");
    }
    return features;
}

Route read_route(Reader const& reader)
{
    Members members(reader);
    Route route { members.need("tag").id(), members.need("heading").spoken_text(), members.need("body").spoken_text() };
    if (auto const purpose = members.may("purpose"))
        route.purpose = purpose->spoken_text();
    route.sources = ids_or_none(members, "sources");
    return route;
}

/// What the questions need of pack.json.
void read_first_members(Members& members, Pack& pack)
{
    constexpr int format = 1;
    constexpr std::array<Word<Reading>, 4> readings { {
        { "flesch-kincaid", Reading::FleschKincaid },
        { "fernandez-huerta", Reading::FernandezHuerta },
        { "lix", Reading::Lix },
        { "none", Reading::None },
    } };
    if (auto const written = members.need("format"); written.is_there() && written.whole_number(0, 1'000'000) != format)
        written.fail("pack.format", "Write 1; this is the only format that this version reads.");
    pack.id = members.need("id").id();
    pack.version = members.need("version").spoken_text();
    pack.language = members.need("language").spoken_text();
    pack.title = members.need("title").spoken_text();
    pack.longest_path = members.need("longest_path").whole_number(1, 1000);
    // `bundle_files` has followed it by now; see `lender_of_strings`.
    if (auto const lender = members.may("strings_of"))
        static_cast<void>(lender->id());
    if (auto const features = members.may("features"))
        pack.features = read_features(*features);
    pack.sections = read_all(members.need("sections"), read_section);
    pack.measures = read_all(members.need("measures"), read_measure);
    if (auto const reading = members.may("reading"))
        pack.reading = reading->word(readings);
}

void read_other_members(Members& members, Pack& pack)
{
    pack.outcomes = read_all(members.need("outcomes"), read_outcome);
    if (auto const never = members.may("never_say"))
        pack.never_say = read_all(*never, read_phrase_rule);
    if (auto const routes = members.may("routes"))
        pack.routes = read_all(*routes, read_route);
}

template <auto... Read>
void read_pack_file(Members& files, Pack& pack)
{
    Members members(files.need("pack"));
    (Read(members, pack), ...);
}

void read_first_files(Members& files, Pack& pack)
{
    read_questions_file(files.need("questions"), pack);
    read_sources_file(files.need("sources"), pack);
    read_strings_file(files.need("strings"), pack);
    if (auto const languages = files.may("languages"))
        pack.languages = texts(*languages);
}

void read_other_files(Members& files, Pack& pack)
{
    read_rules_file(files.need("rules"), pack);
    read_helplines_file(files.need("helplines"), pack);
    read_plan_file(files.need("plan"), pack);
    read_tasks_file(files.need("tasks"), pack);
    if (auto const companion = files.may("companion"))
        read_companion_file(*companion, pack);
}

/// Of files that lie in both documents.
void read_what_is_left(Members& files, Pack& pack)
{
    read_sources_file(files.need("sources"), pack);
    read_strings_file(files.need("strings"), pack);
}

/// Reads what these functions read, into a pack. At most 100 errors.
template <typename... Read>
std::vector<Error> read_into(Pack& pack, std::string_view text, Read... read)
{
    std::vector<Error> errors;
    if (auto const document = parse_json(text)) {
        Members files(Reader(document.value(), "", errors));
        (read(files, pack), ...);
    } else {
        errors.push_back(document.error());
    }
    return errors;
}

}

PackReading read_pack(std::string_view json)
{
    PackReading reading;
    reading.errors = read_into(
        reading.pack, json, read_pack_file<read_first_members, read_other_members>, read_first_files, read_other_files);
    return reading;
}

Result<Pack> parse_pack(std::string_view json)
{
    auto reading = read_pack(json);
    if (!reading.errors.empty())
        return reading.errors.front();
    return std::move(reading.pack);
}

Result<Pack> parse_first_of_pack(std::string_view json)
{
    Pack pack;
    auto const errors = read_into(pack, json, read_pack_file<read_first_members>, read_first_files);
    if (!errors.empty())
        return errors.front();
    return pack;
}

std::optional<Error> add_rest_of_pack(Pack& pack, std::string_view json)
{
    auto const errors = read_into(pack, json, read_pack_file<read_other_members>, read_other_files, read_what_is_left);
    return errors.empty() ? std::nullopt : std::optional(errors.front());
}

}
