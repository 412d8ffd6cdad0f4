/// helplines.json, sources.json and strings.json.
#include "content/pack_codec_parts.hpp"

namespace second_look {

namespace {

Helpline read_helpline(Reader const& reader)
{
    Members members(reader);
    Helpline line;
    line.name = members.need("name").spoken_text();
    line.detail = members.need("detail").text();
    line.call = text_or_empty(members, "call");
    line.text = text_or_empty(members, "text");
    line.text_body = text_or_empty(members, "text_body");
    line.chat = text_or_empty(members, "chat");
    line.web = text_or_empty(members, "web");
    line.purpose = members.need("purpose").spoken_text();
    line.checked = members.need("checked").spoken_text();
    return line;
}

HelplineCountry read_country(Reader const& reader)
{
    Members members(reader);
    HelplineCountry country;
    country.code = members.need("code").spoken_text();
    country.name = members.need("name").spoken_text();
    country.emergency = members.need("emergency").text();
    country.lines = read_all(members.need("lines"), read_helpline);
    return country;
}

Source read_source(Reader const& reader)
{
    Members members(reader);
    Source source;
    source.id = members.need("id").id();
    source.title = members.need("title").spoken_text();
    source.note = members.need("note").text();
    source.address = text_or_empty(members, "address");
    source.read = members.need("read").flag();
    if (auto const own = members.may("own"))
        source.own = own->flag();
    source.said_in = texts_or_none(members, "said_in");
    return source;
}

}

void read_helplines_file(Reader const& reader, Pack& pack)
{
    pack.helplines = read_all(reader, read_country);
}

void read_sources_file(Reader const& reader, Pack& pack)
{
    for (auto const& item : reader.items())
        pack.sources.push_back(read_source(item));
}

void read_strings_file(Reader const& reader, Pack& pack)
{
    Members members(reader);
    for (auto const& key : members.keys())
        pack.strings.emplace(key, members.need(key).text());
}

}
