#include "ui/motion.hpp"

#include <algorithm>

namespace second_look {

namespace {

/// Fast at first, then slower and slower.
float ease_out(float share)
{
    float const left = 1 - share;
    return 1 - left * left * left;
}

}

void Motion::begin(double now, bool still)
{
    m_now = now;
    m_still = still;
    m_moving = false;
}

float Motion::share(double began, float duration_ms)
{
    if (m_still || duration_ms <= 0)
        return 1;
    auto const passed = static_cast<float>(m_now - began) / duration_ms;
    if (passed < 1)
        m_moving = true;
    return std::clamp(passed, 0.0f, 1.0f);
}

float Motion::follow(std::string const& id, Moving moving, float target, float duration_ms)
{
    auto& tracks = m_nodes[id];
    tracks.seen = true;
    auto& track = tracks.channels[static_cast<std::size_t>(moving)];
    if (!track.known) {
        track = { .from = target, .to = target, .at = target, .began = m_now - static_cast<double>(duration_ms) };
        track.known = true;
    } else if (track.to != target) {
        track.from = track.at;
        track.to = target;
        track.began = m_now;
    }
    if (track.at == track.to)
        return track.at;
    float const passed = share(track.began, duration_ms);
    track.at = passed >= 1 ? track.to : track.from + (track.to - track.from) * ease_out(passed);
    return track.at;
}

float Motion::arrive(std::string const& kind, std::string const& name, float duration_ms)
{
    auto& arrival = m_arrivals[kind];
    if (!arrival.known || name.empty())
        arrival = { .name = name, .began = m_now - static_cast<double>(duration_ms), .known = true };
    else if (arrival.name != name)
        arrival = { .name = name, .began = m_now, .known = true };
    return ease_out(share(arrival.began, duration_ms));
}

void Motion::end()
{
    std::erase_if(m_nodes, [](auto const& node) { return !node.second.seen; });
    for (auto& [id, tracks] : m_nodes)
        tracks.seen = false;
}

}
