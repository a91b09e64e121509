-- W4: a case from the paper book, spread over the providers; each line of the file named by UNITS is "organisation token".
local units = {}
for line in io.lines(os.getenv("UNITS")) do units[#units + 1] = { line:match("(%S+) (%S+)") } end
local threads = 0

function setup(thread) threads = threads + 1; thread:set("number", threads) end

function init()
  sent = 0
  run = string.format("%d-%d", os.time(), number)
end

function request()
  sent = sent + 1
  local unit = units[(sent * 2 + number) % #units + 1]
  local headers = { ["Authorization"] = "Bearer " .. unit[2], ["Content-Type"] = "application/json", ["Idempotency-Key"] = run .. "-" .. sent }
  local body = '{"organisation_id":"' .. unit[1] .. '","person":{"full_name":"Nông Văn Thử"},"channel":"in_person","received_on":"2026-11-16",'
    .. '"accepted_on":"2026-11-16","form":"advice","field":"land","summary":"tranh chấp đất đai","groups":["HN"]}'
  return wrk.format("POST", "/api/v1/cases", headers, body)
end

function done(summary, latency)
  local wrong = summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect
  io.write(string.format("RESULT %.1f %.3f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(95) / 1000, wrong))
end
