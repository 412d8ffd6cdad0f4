#include "app/record.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"

#include <utility>

namespace second_look {

using namespace build;

namespace {

/// The record as a document: items that follow one another are one list.
std::vector<Node> nodes_of(Record const& record)
{
    std::vector<Node> nodes;
    Node list;
    auto const end_list = [&] {
        if (!list.children.empty())
            nodes.push_back(std::exchange(list, {}));
    };
    int number = 0;
    for (auto const& passage : record) {
        auto id = "on-paper/" + std::to_string(++number);
        if (passage.kind == Passage::Kind::Item) {
            if (list.children.empty())
                list = { .id = id + ".list", .role = Role::List };
            list.children.push_back(text(std::move(id), passage.text));
            continue;
        }
        end_list();
        switch (passage.kind) {
        case Passage::Kind::Title:
            nodes.push_back(heading(std::move(id), 1, passage.text));
            break;
        case Passage::Kind::Heading:
            nodes.push_back(heading(std::move(id), 2, passage.text));
            break;
        case Passage::Kind::Subheading:
            nodes.push_back(heading(std::move(id), 3, passage.text, Look::Strong));
            break;
        case Passage::Kind::Text:
        case Passage::Kind::Own:
        case Passage::Kind::Item:
            nodes.push_back(text(std::move(id), passage.text));
            break;
        }
    }
    end_list();
    return nodes;
}

}

View view_on_paper(State const& state, Env const& env)
{
    Frame content { .screen = "on-paper", .title = say(*env.pack, Text::taking_title) };
    content.main = nodes_of(short_record(state, env));
    content.footer = { button(
        "on-paper.print", say(*env.pack, Text::taking_print), PagePrinted {}, Look::Primary, "printer") };
    return frame(state, env, std::move(content));
}

}
