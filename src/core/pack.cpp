#include "core/pack.hpp"

#include <algorithm>

namespace second_look {

namespace {

template <typename Item>
Item const* find_by_id(std::vector<Item> const& items, Id const& id)
{
    auto const found = std::find_if(items.begin(), items.end(), [&](Item const& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

}

Section const* find_section(Pack const& pack, Id const& id)
{
    return find_by_id(pack.sections, id);
}

Measure const* find_measure(Pack const& pack, Id const& id)
{
    return find_by_id(pack.measures, id);
}

Question const* find_question(Pack const& pack, Id const& id)
{
    return find_by_id(pack.questions, id);
}

Option const* find_option(Question const& question, Id const& id)
{
    return find_by_id(question.options, id);
}

Outcome const* find_outcome(Pack const& pack, Id const& id)
{
    return find_by_id(pack.outcomes, id);
}

Phase const* find_phase(Pack const& pack, Id const& id)
{
    return find_by_id(pack.phases, id);
}

Area const* find_area(Pack const& pack, Id const& id)
{
    return find_by_id(pack.areas, id);
}

Playbook const* find_playbook(Pack const& pack, Id const& outcome)
{
    auto const found = std::find_if(pack.playbooks.begin(), pack.playbooks.end(),
        [&](Playbook const& playbook) { return playbook.outcome == outcome; });
    return found == pack.playbooks.end() ? nullptr : &*found;
}

Task const* find_task(Pack const& pack, Id const& id)
{
    return find_by_id(pack.tasks, id);
}

bool has(Pack const& pack, Feature feature)
{
    return pack.features.contains(feature);
}

int carefulness(Pack const& pack, Id const& outcome)
{
    auto const found = std::find_if(
        pack.outcomes.begin(), pack.outcomes.end(), [&](Outcome const& candidate) { return candidate.id == outcome; });
    return static_cast<int>(found - pack.outcomes.begin());
}

}
