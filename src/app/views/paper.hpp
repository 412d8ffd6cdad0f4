/// A pack for people whose browser runs no app: a first page with helplines, and the whole quiz to print.
#pragma once

#include "app/view.hpp"

namespace second_look {

/// What it is, the way to the paper, and the helplines of every country.
View view_plain(Pack const&);

/// Every question, how to add the answers up, what they point to, and a plan for each outcome. Whoever follows
/// it comes to the outcome that `judge` finds: answers that are unsure count at their worst.
View view_paper(Pack const&);

namespace paper {

/// Number of a question on the paper, from 1; 0 for none.
std::size_t number_of(Pack const&, Id const& question);

std::vector<Node> questions(Pack const&);
std::vector<Node> scoring(Pack const&);
std::vector<Node> plans(Pack const&);

}

}
