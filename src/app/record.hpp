/// What someone may keep outside of the app, as a document: read on the screen, on paper, or as a file.
#pragma once

#include "app/state.hpp"

#include <string>
#include <vector>

namespace second_look {

struct Passage {
    enum class Kind {
        Title,
        Heading,
        Subheading,
        Text,
        Item, ///< Of a list.
        Own,  ///< Words of the person's own; may have several lines.
    };
    Kind kind = Kind::Text;
    std::string text;

    bool operator==(Passage const&) const = default;
};

using Record = std::vector<Passage>;

/// Result and plan: what decided, the days and their tasks, which of them are done.
Record short_record(State const&, Env const&);

/// The same, with the notes on tasks, the journal and the contact log.
Record whole_record(State const&, Env const&);

/// Markdown as CommonMark has it. Signs in what someone wrote stay signs.
std::string write_markdown(Record const&);

/// Plain text, for sharing.
std::string write_plain(Record const&);

}
