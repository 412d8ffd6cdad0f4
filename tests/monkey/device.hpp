/// A device that the app runs on: its store, its clock, and what was handed over to others.
#pragma once

#include "app/runtime.hpp"
#include "content/save_codec.hpp"
#include "content/save_months.hpp"
#include "support/real_pack.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace second_look::monkey {

class Device final : public Ports {
public:
    Storing save(Saved const& saved) override
    {
        ++saves;
        kept = write_pieces(split(saved));
        return Storing::Saved;
    }
    void erase() override { kept.clear(); }
    void keep_device(second_look::Device const& settings) override { set = settings; }
    void ask_passcode() override { }
    void take_over() override { is_elsewhere = false; }
    void leave() override { ++leaves; }
    void open(std::string const&) override { }
    void keep_file(TextFile const& file) override { files.push_back(file); }
    void copy(std::string const&) override { }
    void share(std::string const&) override { }
    void print() override { }
    std::string write_backup(Saved const& saved) override { return backup = write_saved(saved); }
    Result<Saved> read_backup(std::string const& text) override { return read_saved(text); }

    /// What is stored, read; nothing where that fails.
    std::optional<Saved> stored() const
    {
        if (kept.empty())
            return Saved {};
        auto read = read_pieces(kept);
        return read ? std::optional(std::move(read.value())) : std::nullopt;
    }

    /// What the app is told of this device now.
    Env surroundings() const
    {
        auto env = support::real_env();
        auto const reading = minute + offset;
        env.clock = LocalTime { Date { static_cast<std::int32_t>(reading / minutes_of_a_day) },
            static_cast<int>(reading % minutes_of_a_day) };
        env.device = set;
        env.can_share = true;
        env.stored = is_elsewhere ? Storing::ReadOnly : Storing::Saved;
        return env;
    }

    std::int64_t minute = 0;   ///< Since 1970; it only goes on.
    int offset = 0;            ///< Minutes by which the clock is set wrong.
    bool is_elsewhere = false; ///< Another tab is the one that saves.
    std::string kept;
    std::string backup; ///< The last one that was saved as a file.
    std::vector<TextFile> files;
    second_look::Device set;
    int saves = 0;
    int leaves = 0;
};

}
