/// Paints every named state of the app and every screen of the gallery, to be looked at:
///
///   second-look-pictures FONTS FOLDER [NAME…]
///
/// writes portable pixmaps, phone and desktop, light and dark, of all or of those whose name starts so.
/// A name that ends in "+" asks for the whole content instead of what fits on the screen.
#include "app/view.hpp"
#include "pictures/studio.hpp"
#include "support/gallery.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <iostream>

using namespace second_look;
using namespace second_look::support;
using namespace second_look::pictures;

namespace {

struct Subject {
    std::string name;
    View view;
};

std::vector<Subject> subjects()
{
    std::vector<Subject> all;
    for (auto const& [name, state] : named_states())
        all.push_back({ name, view(state, real_env()) });
    for (auto const& screen : gallery_screens()) {
        all.push_back({ "gallery-" + screen, gallery().view(gallery_state(screen), real_env()) });
        if (screen == "fields")
            all.push_back({ "gallery-fields-busy", gallery().view(gallery_state(screen, Busy::Yes), real_env()) });
    }
    return all;
}

struct Kind {
    char const* name;
    Viewport viewport;
    tokens::Theme theme;
};

constexpr Kind kinds[] = {
    { "phone-light", { 390, 844, 1 }, tokens::Theme::Light },
    { "phone-dark", { 390, 844, 1 }, tokens::Theme::Dark },
    { "desktop-light", { 1280, 800, 1 }, tokens::Theme::Light },
    { "desktop-dark", { 1280, 800, 1 }, tokens::Theme::Dark },
};

}

int main(int count, char** given)
{
    std::vector<std::string> const arguments(given + 1, given + count);
    if (arguments.size() < 2) {
        std::cerr << "usage: second-look-pictures FONTS FOLDER [NAME…]\n";
        return 2;
    }
    Studio studio(arguments[0]);
    for (auto const& [name, shown] : subjects()) {
        bool wanted = arguments.size() == 2;
        bool whole = false;
        for (auto i = std::size_t { 2 }; i < arguments.size(); ++i) {
            auto asked = arguments[i];
            bool const all = !asked.empty() && asked.back() == '+';
            if (all)
                asked.pop_back();
            if (name.rfind(asked, 0) != 0)
                continue;
            wanted = true;
            whole = whole || all;
        }
        if (!wanted)
            continue;
        for (auto const& kind : kinds) {
            Shot const shot { .viewport = kind.viewport, .theme = kind.theme, .whole = whole };
            auto const path = arguments[1] + "/" + name + "-" + kind.name + ".ppm";
            if (!write_pixmap(studio.take(shown.root, shot), path)) {
                std::cerr << "can't write " << path << '\n';
                return 1;
            }
        }
    }
    return 0;
}
