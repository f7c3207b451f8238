# Sinatra on Puma: started by test/live/servers/sinatra.ts with its port.
require 'json'
require 'sinatra'

set :bind, '127.0.0.1'
set :port, ARGV[0].to_i
set :server, :puma
set :environment, :production
set :quiet, true
set :server_settings, { Silent: true }

post '/orders' do
  content_type :json
  begin
    order = JSON.parse(request.body.read)
  rescue JSON::ParserError => e
    halt 400, { error: 'Problems parsing JSON', message: e.message }.to_json
  end
  halt 422, { message: 'Validation Failed', errors: [{ resource: 'Order', field: 'qty', code: 'invalid' }] }.to_json unless order['qty'].is_a?(Integer)
  status 201
  order.to_json
end
