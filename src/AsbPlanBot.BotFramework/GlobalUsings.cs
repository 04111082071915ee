global using Newtonsoft.Json;
global using Newtonsoft.Json.Serialization;
