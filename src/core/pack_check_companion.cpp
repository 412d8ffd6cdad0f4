/// companion.json, as far as the pack's features need it.
#include "core/pack_findings.hpp"

namespace second_look {

namespace {

void need(Findings& findings, bool is_there, Pack const& pack, Feature feature, Place const& place)
{
    if (has(pack, feature) && !is_there)
        findings.add("feature-needs", place, "Add what this feature of pack.json works with, or leave it out there.");
}

void check_phrases(Findings& findings, Place const& place, std::vector<PhraseRule> const& rules)
{
    check_unique_ids(findings, place, rules);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules[i].phrases.empty())
            findings.add("no-phrases", place / i / "phrases", "Add at least one phrase; without one the rule is idle.");
    }
}

}

void check_companion(Findings& findings, Pack const& pack)
{
    auto const& companion = pack.companion;
    Place const root("companion");
    auto const contact = root / "contact";
    check_unique_ids(findings, contact / "before", companion.before_slips);
    check_sources(findings, contact, pack, companion.contact_sources);
    need(findings, !companion.before_slips.empty(), pack, Feature::ContactLog, contact);

    auto const journal = root / "journal";
    need(findings, !companion.prompts.empty(), pack, Feature::Journal, journal / "prompts");
    auto const tags = tags_of(pack);
    for (std::size_t i = 0; i < companion.concrete_tags.size(); ++i) {
        if (!tags.contains(companion.concrete_tags[i]))
            findings.add("unknown-tag", journal / "concrete_tags" / i, "Name a tag that some option sets.");
    }
    if (!companion.concrete_tags.empty() && companion.concrete_prompts.empty())
        findings.add("feature-needs", journal / "concrete_prompts", "Add the prompts that these tags ask for.");

    auto const message = root / "message" / "rules";
    auto const check_tags = [&](std::string_view key, std::vector<std::string> const& used) {
        for (std::size_t i = 0; i < used.size(); ++i) {
            if (!tags.contains(used[i]) && !find_outcome(pack, used[i]))
                findings.add("unknown-tag", root / "message" / key / i,
                    "Let an option set the tag \"" + used[i] + "\", or take it out here.");
        }
    };
    check_tags("needs", companion.message.needs);
    check_tags("never", companion.message.never);
    check_phrases(findings, message, companion.message.rules);
    need(findings, !companion.message.rules.empty(), pack, Feature::MessageChecker, message);

    auto const readiness = root / "readiness";
    check_unique_ids(findings, readiness, companion.readiness);
    need(findings, !companion.readiness.empty(), pack, Feature::Readiness, readiness);
    auto const phase = root / "readiness_phase";
    need(findings, !companion.readiness_phase.empty(), pack, Feature::Readiness, phase);
    if (!companion.readiness_phase.empty() && !find_phase(pack, companion.readiness_phase))
        findings.add("unknown-phase", phase, "Name a phase of plan.json.");
}

}
