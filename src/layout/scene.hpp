/// A screen written as JSON, for the mirror, for prerendering and for golden tests.
///
/// The format is described beside its reader, web/source/scene.ts. Written by hand since it only
/// writes: strings, numbers and booleans in a fixed order, so that equal scenes are equal texts.
#pragma once

#include "layout/layout.hpp"

#include <string>

namespace second_look {

enum class SceneTheme { Light, Dark };

/// The tree alone: no rectangles and no lines, as text mode and prerendering want it.
std::string write_tree(View const&, std::string const& language, SceneTheme = SceneTheme::Light);

/// The tree with its layout. `layout` must come from this view's root.
std::string write_scene(View const&, Layout const&, std::string const& language, SceneTheme);

}
