/// What is on its way: values that follow a change of state over a moment instead of at once.
///
/// Everything eases out and can be turned round halfway. Frames are wanted only while something moves, and
/// nothing moves for people who asked for less motion.
#pragma once

#include <array>
#include <map>
#include <string>

namespace second_look {

/// What of a node moves.
enum class Moving {
    Hover,   ///< The pointer is over it.
    Press,   ///< It is held down.
    Mark,    ///< It is chosen, ticked or current.
    Measure, ///< How far a bar or a ring is filled.
};

class Motion {
public:
    /// Before a frame. `now`: milliseconds of a clock that only goes forward. `still`: all is where it should be.
    void begin(double now, bool still);

    /// Where the value is on its way to `target`; there at once for a node that was not drawn before.
    float follow(std::string const& id, Moving, float target, float duration_ms);

    /// How far something of that kind has arrived, from 0 to 1: a new `name` of it sets out from 0. The first is there
    /// at once, and so is an empty one.
    float arrive(std::string const& kind, std::string const& name, float duration_ms);

    /// After a frame: lets go of nodes that were not drawn.
    void end();

    /// One more frame is wanted.
    bool is_moving() const { return m_moving; }

private:
    struct Track {
        float from = 0;
        float to = 0;
        float at = 0;
        double began = 0;
        bool known = false;
    };
    struct Tracks {
        std::array<Track, 4> channels;
        bool seen = false;
    };
    struct Arrival {
        std::string name;
        double began = 0;
        bool known = false;
    };

    float share(double began, float duration_ms);

    std::map<std::string, Tracks> m_nodes;
    std::map<std::string, Arrival> m_arrivals;
    double m_now = 0;
    bool m_still = true;
    bool m_moving = false;
};

}
