#include "content/pack_bundle.hpp"
#include "content/pack_codec.hpp"
#include "content/pack_stamp.hpp"
#include "core/pack_check.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/fuzzers.hpp"

#include <algorithm>

using namespace second_look;
using namespace second_look::fuzz;

namespace {

void read_document(std::string_view text)
{
    auto const reading = read_pack(text);
    for (auto const& error : reading.errors)
        demand_remedy(error);
    if (reading.errors.empty()) {
        for (auto const& error : check_structure(reading.pack))
            demand_remedy(error);
    }
    auto const stamped = read_stamped_pack(text);
    if (!stamped)
        demand_remedy(stamped.error());
    auto const once = minified(text);
    if (once)
        demand(minified(once.value()).value() == once.value(), "what is minified stays as it is");
}

/// Files in the order of their names, with a form feed between them; the last are the companion and lent strings.
void read_folder(std::string_view text)
{
    std::vector<PackFile> files;
    for (auto const name : pack_file_names) {
        auto const end = std::min(text.find('\f'), text.size());
        files.push_back({ std::string(name), std::string(text.substr(0, end)) });
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    auto const lender = lender_of_strings(files.front().text);
    demand(lender.find_first_of("/\\.") == std::string::npos, "a lender is the name of a folder");
    auto const bundle = bundle_files(files, text);
    if (bundle)
        read_document(bundle.value());
    else
        demand_remedy(bundle.error());
}

}

void second_look::fuzz::fuzz_pack(std::string_view text)
{
    if (text.find('\f') == std::string_view::npos)
        read_document(text);
    else
        read_folder(text);
}
