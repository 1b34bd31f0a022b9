-- For wrk: reads the lines of a file, each a request of one signed-in person, and sends them in turn.
--   cookie TAB method TAB path TAB token   (token: of a form that is to be sent; empty for a page)
local lines, turn, keys = {}, 0, 0
local prefix

function init(arguments)
  for line in io.lines(arguments[1]) do
    local cookie, method, path, token = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)$")
    lines[#lines + 1] = { cookie = cookie, method = method, path = path, token = token, revision = 0 }
  end
  math.randomseed(os.time())
  prefix = string.format("%08x-%04x-4%03x-8%03x-", os.time(), math.random(0, 65535), math.random(0, 4095), math.random(0, 4095))
end

function request()
  turn = turn % #lines + 1
  local line = lines[turn]
  local headers = { Cookie = line.cookie, Accept = "text/html" }
  if line.method == "GET" then
    return wrk.format("GET", line.path, headers)
  end
  keys = keys + 1
  headers["Content-Type"] = "application/x-www-form-urlencoded"
  local body = string.format("_csrf=%s&_key=%s%012x&revision=%d&hours=7.5&text=Took+part+in+the+review+and+wrote+notes%%2C+number+%d.",
    line.token, prefix, keys, line.revision, keys)
  line.revision = line.revision + 1
  return wrk.format("POST", line.path, headers, body)
end
