#include "content/pack_stamp.hpp"

#include "content/json_text.hpp"
#include "content/pack_codec.hpp"
#include "core/pack_check.hpp"

#include <array>
#include <cstdint>

namespace second_look {

namespace {

constexpr char const* how_to_stamp = "Run second-look check --stamp on the pack and publish what it prints.";

/// CRC-32 with the polynomial of zip and PNG; of `123456789` it is cbf43926.
std::uint32_t checksum(std::string_view text)
{
    std::uint32_t value = 0xFFFFFFFF;
    for (char const character : text) {
        value ^= static_cast<unsigned char>(character);
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
    }
    return value ^ 0xFFFFFFFF;
}

std::string checksum_of(std::string_view engine, nlohmann::json const& bundle)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    auto const value = checksum(std::string(engine) + "\n" + print_json(bundle));
    std::string text;
    for (int shift = 28; shift >= 0; shift -= 4)
        text += digits[(value >> shift) & 0xF];
    return text;
}

std::string text_at(nlohmann::json const& object, char const* key)
{
    auto const found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}

std::string_view engine_version()
{
    return SECOND_LOOK_ENGINE;
}

Result<std::string> stamp_bundle(std::string_view bundle)
{
    auto const content = parse_json(bundle);
    if (!content)
        return content.error();
    nlohmann::json document;
    document["bundle"] = content.value();
    document["stamp"]["engine"] = engine_version();
    document["stamp"]["checksum"] = checksum_of(engine_version(), content.value());
    return print_json(document);
}

Result<Pack> read_stamped_pack(std::string_view text)
{
    auto const document = parse_json(text);
    if (!document)
        return document.error();
    auto const& root = document.value();
    bool const has_form = root.is_object() && root.contains("bundle") && root.contains("stamp");
    if (!has_form || !root["stamp"].is_object())
        return Error { "stamp.missing", "", how_to_stamp };
    auto const engine = text_at(root["stamp"], "engine");
    if (engine != engine_version()) {
        auto const version = std::string(engine_version());
        return Error { "stamp.other-engine", "stamp/engine",
            "This app is version " + version + ". Check and stamp the pack with second-look " + version + "." };
    }
    if (text_at(root["stamp"], "checksum") != checksum_of(engine, root["bundle"]))
        return Error { "stamp.changed", "stamp/checksum", how_to_stamp };
    auto pack = parse_pack(print_json(root["bundle"]));
    if (!pack)
        return pack;
    if (auto const errors = check_structure(pack.value()); !errors.empty())
        return errors.front();
    return pack;
}

}
